namespace Alicerce.Policies.Rules.Resilience;

/// <summary>How many Availability Zones something is spread over.</summary>
internal static class ZoneSpread
{
    /// <summary>
    /// The number of different zones of the subnets that a property names. Where the zone of one is not known, each subnet
    /// counts as a zone of its own, so that nobody is blamed by mistake.
    /// </summary>
    /// <exception cref="UnknownValueException">It is not known how many subnets there are.</exception>
    public static int OfSubnets(StackResource resource, string property) =>
        OfSubnets(resource, property, resource.Properties.Value(property));

    /// <summary>The same, of subnets that are named inside of a property.</summary>
    /// <exception cref="UnknownValueException">It is not known how many subnets there are.</exception>
    public static int OfSubnets(StackResource resource, string property, PolicyValue ids)
    {
        var count = ids.AsList().Count;
        var zones = resource.References<Ec2.Subnet>(property)
            .Select(subnet => subnet.Resource.Declared("availabilityZone"))
            .ToList();
        return zones.Count == count && zones.All(zone => zone is { Exists: true, IsUnknown: false })
            ? zones.Select(zone => zone.AsText()).Distinct(StringComparer.Ordinal).Count()
            : count;
    }
}
