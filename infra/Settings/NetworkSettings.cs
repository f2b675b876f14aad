using Alicerce.Infra.Networking;

namespace Alicerce.Infra.Settings;

public sealed record NetworkSettings
{
    /// <summary>IPv4 range of the network, /16 to /24.</summary>
    public required string Cidr { get; init; }

    /// <summary>Availability Zones that have subnets.</summary>
    public required int Zones { get; init; }

    /// <summary>Availability Zones that run instances; the others wait for growth.</summary>
    public required int WorkloadZones { get; init; }

    public required NatMode Nat { get; init; }

    /// <summary>Free gateway endpoints for S3 and DynamoDB.</summary>
    public required bool GatewayEndpoints { get; init; }

    /// <summary>Services reached through billed interface endpoints.</summary>
    public required IReadOnlyList<string> InterfaceEndpoints { get; init; }

    /// <summary>Where instances may open connections to.</summary>
    public required EgressMode Egress { get; init; }

    public required FlowLogMode FlowLogs { get; init; }

    internal static NetworkSettings Read(SettingsGroup group)
    {
        var settings = new NetworkSettings
        {
            Cidr = group.Text(
                "cidr", "an IPv4 range from /16 to /24 such as `10.10.0.0/16`", "10.10.0.0/16", Formats.IsVpcCidr),
            Zones = group.WholeNumber("zones", 2, SubnetPlan.MaximumZones),
            WorkloadZones = group.WholeNumber("workloadZones", 1, SubnetPlan.MaximumZones),
            Nat = group.Choice(
                "nat", ("none", NatMode.None), ("single", NatMode.Shared), ("per-zone", NatMode.PerZone)),
            GatewayEndpoints = group.Boolean("gatewayEndpoints"),
            InterfaceEndpoints = group.Texts(
                "interfaceEndpoints",
                $"services among {string.Join(", ", InterfaceEndpointsArgs.KnownServices)}",
                "ssm, ssmmessages",
                InterfaceEndpointsArgs.KnownServices.Contains),
            Egress = group.Choice("egress", ("anywhere", EgressMode.Anywhere), ("endpoints", EgressMode.Endpoints)),
            FlowLogs = group.Choice(
                "flowLogs", ("none", FlowLogMode.None), ("rejects", FlowLogMode.Rejects), ("all", FlowLogMode.All)),
        };

        group.Require(
            settings.WorkloadZones <= settings.Zones,
            $"{group.Path("workloadZones")} is {settings.WorkloadZones}, above `zones` ({settings.Zones}). " +
            "Lower it or raise `zones`.");
        var missing = InterfaceEndpointsArgs.NeededByInstances.Except(settings.InterfaceEndpoints).ToList();
        group.Require(
            settings.Egress == EgressMode.Anywhere || (settings.GatewayEndpoints && missing.Count == 0),
            $"{group.Path("egress")} is `endpoints`, and instances would reach nothing without `gatewayEndpoints: true` " +
            $"and these `interfaceEndpoints`: {string.Join(", ", InterfaceEndpointsArgs.NeededByInstances)}. " +
            "Add what is missing or set `egress: anywhere`.");
        group.Finish();
        return settings;
    }
}
