namespace Alicerce.Engine.Price.Pricings;

/// <summary>How many subnets a resource is in, which AWS bills one by one: an address, or an hour, for each zone.</summary>
/// <param name="Count">Null while nobody knows.</param>
/// <param name="Source">Whether that is said, or the most that it can be.</param>
internal sealed record Subnets(double? Count, QuantitySource Source)
{
    private const string Subnet = "aws:ec2/subnet:Subnet";

    public string Text => Count is null ? "unknown number of zones"
        : $"{(Source is QuantitySource.AtMost ? "at most " : "")}{Amounts.Text(Count.Value)} {(Count == 1 ? "zone" : "zones")}";

    /// <summary>The list is known even where its ids are not; where it is not, no resource is twice in a zone of its network.</summary>
    public static Subnets Of(PricedResource resource, string input, PricedStack stack)
    {
        if (resource.List(input) is { Length: > 0 } listed)
        {
            return new Subnets(listed.Length, QuantitySource.Declared);
        }

        var zones = stack.Behind(resource, input, Subnet)
            .Select(subnet => subnet.Text("availabilityZone") ?? subnet.Text("availabilityZoneId") ?? subnet.Name)
            .Distinct()
            .Count();
        return zones > 0 ? new Subnets(zones, QuantitySource.AtMost) : new Subnets(null, QuantitySource.Declared);
    }

    /// <summary>Whether whatever starts in the subnets gets a public address; false for those that are not in the stack.</summary>
    public static bool AssignAddresses(PricedResource resource, string input, PricedStack stack)
    {
        var subnets = resource.DependenciesOf(input).Length > 0
            ? stack.Behind(resource, input, Subnet).ToList()
            : [];
        return subnets.Count > 0 && subnets.TrueForAll(subnet => subnet.Flag("mapPublicIpOnLaunch"));
    }
}
