using System.Collections.Immutable;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>What can be reached from the internet, and what of the rest was looked at.</summary>
public sealed record InternetReachability(ImmutableArray<InternetPath> Paths, ImmutableArray<ShieldedResource> Shielded)
{
    public static InternetReachability Of(StackTopology stack)
    {
        var entrances = new Entrances(stack);
        ImmutableArray<InternetPath> paths =
        [
            .. entrances.Paths()
                .OrderBy(path => path.Exposure)
                .ThenBy(path => path.Entrance.Resource.Urn.Value, StringComparer.Ordinal)
                .ThenBy(path => path.Steps.Length)
                .ThenBy(path => string.Join(' ', path.Steps.Select(step => step.Resource.Urn.Value + step.Port)), StringComparer.Ordinal),
        ];
        var reached = paths.SelectMany(path => path.Steps).Select(step => step.Resource.Urn).ToHashSet();
        return new InternetReachability(
            paths,
            [
                .. stack.Resources
                    .Where(resource => !reached.Contains(resource.Urn))
                    .Select(resource => (Resource: resource, Reason: entrances.ReasonOf(resource, reached)))
                    .Where(entry => entry.Reason is not null)
                    .Select(entry => new ShieldedResource(entry.Resource, entry.Reason!))
                    .OrderBy(entry => entry.Resource.Type, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Resource.Urn.Value, StringComparer.Ordinal),
            ]);
    }
}
