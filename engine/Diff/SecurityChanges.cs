using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Diff;

/// <summary>Which permissions and which ways through the network a deployment would add or take away.</summary>
public static class SecurityChanges
{
    /// <summary>Permissions before the network, what comes before what goes, then by resource.</summary>
    public static ImmutableArray<SecurityChange> Of(IEnumerable<PlannedResource> resources) =>
    [
        .. resources
            .Where(resource => resource.Custom && resource.Operation is not (
                Operation.Same or Operation.Read or Operation.Discard))
            .SelectMany(Of)
            .OrderBy(change => change.Rule.Area)
            .ThenBy(change => change.Kind)
            .ThenBy(change => change.Urn.Name, StringComparer.Ordinal)
            .ThenBy(change => change.Urn.Value, StringComparer.Ordinal)
            .ThenBy(change => string.Join(' ', change.Rule.What), StringComparer.Ordinal)
            .ThenBy(change => string.Join(' ', change.Rule.Scope), StringComparer.Ordinal),
    ];

    private static IEnumerable<SecurityChange> Of(PlannedResource resource)
    {
        var old = resource.Prior is { External: false } prior ? Rules(prior.Type, prior.Inputs) : [];
        var @new = resource.Operation is Operation.Delete ? [] : Rules(resource.Type, resource.Inputs);
        return Without(@new, old)
            .Select(rule => new SecurityChange(PropertyChangeKind.Add, resource.Urn, rule))
            .Concat(Without(old, @new)
                .Select(rule => new SecurityChange(PropertyChangeKind.Delete, resource.Urn, rule)));
    }

    private static ImmutableArray<SecurityRule> Rules(string type, PropertyMap inputs) =>
        [.. PermissionRules.Of(type, inputs), .. NetworkRules.Of(type, inputs)];

    private static IEnumerable<SecurityRule> Without(
        ImmutableArray<SecurityRule> rules, ImmutableArray<SecurityRule> others) =>
        rules.Distinct().Where(rule => !others.Contains(rule));
}
