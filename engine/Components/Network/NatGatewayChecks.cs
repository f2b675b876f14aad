namespace Alicerce.Engine.Components.Network;

/// <summary>Whether the NAT gateways have subnets to stand in, subnets to serve and addresses.</summary>
public static class NatGatewayChecks
{
    public static IEnumerable<string> Problems(VpcArguments arguments, IReadOnlyList<PlannedSubnet> subnets, int zones)
    {
        var ids = arguments.AllocationIds.Count;
        switch (arguments.Nat)
        {
            case NatGatewayStrategy.None when ids > 0:
                yield return $"`natGateways.elasticIpAllocationIds` has {ids} {Ids(ids)}, but "
                    + $"`natGateways.strategy` `None` uses none. Remove them.";
                break;
            case NatGatewayStrategy.Single when ids > 1:
                yield return $"`natGateways.elasticIpAllocationIds` has {ids} ids, but `natGateways.strategy` "
                    + $"`Single` uses one. Keep one.";
                break;
            case NatGatewayStrategy.OnePerAz when ids > 0 && ids != zones:
                yield return $"`natGateways.elasticIpAllocationIds` has {ids} {Ids(ids)} for {zones} Availability "
                    + $"Zones. "
                    + "List one per zone, or none.";
                break;
        }

        var hasPublic = subnets.Any(subnet => subnet.Spec.Type == SubnetType.Public);
        var hasOther = subnets.Any(subnet => subnet.Spec.Type is SubnetType.Private or SubnetType.Isolated);
        if (arguments.Nat != NatGatewayStrategy.None && !(hasPublic && hasOther))
        {
            yield return $"`natGateways.strategy` is `{arguments.Nat}`, but there is no "
                + $"{(hasPublic ? "private" : "public")} subnet"
                + $"{(hasPublic ? " that needs a NAT gateway" : " for a NAT gateway to stand in")}. Set it to "
                + $"`None`, or add such a subnet.";
        }
    }

    private static string Ids(int count) => count == 1 ? "id" : "ids";
}
