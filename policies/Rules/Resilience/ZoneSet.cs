using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>The Availability Zones that something is in, as far as the subnets of the stack say it.</summary>
internal static class ZoneSet
{
    /// <summary>The zones of the subnets that a property names; null when one of them is not known.</summary>
    /// <exception cref="UnknownValueException">Which subnets are meant is not known.</exception>
    public static IReadOnlySet<string>? Of(StackResources resources, StackResource resource, string property)
    {
        var choice = SubnetChoice.Of(resources, resource, property);
        if (choice.IsElsewhere)
        {
            return null;
        }

        var zones = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pool in choice.Pools)
        {
            if (pool.Count > 1)
            {
                // Some of them are meant: only the ids will tell.
                choice.RequireIds();
            }

            foreach (var subnet in pool)
            {
                if (Of(subnet) is not { } zone)
                {
                    return null;
                }

                zones.Add(zone);
            }
        }

        return zones;
    }

    /// <summary>The zone of a subnet; null when it is not known.</summary>
    public static string? Of(StackResource subnet) =>
        subnet.Declared("availabilityZone") is { Exists: true, IsUnknown: false } zone ? zone.AsText() : null;
}
