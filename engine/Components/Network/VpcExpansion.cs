using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>Makes the resources that the awsx provider makes for <c>awsx:ec2:Vpc</c>.</summary>
public sealed class VpcExpansion : IRemoteComponent
{
    public string Type => "awsx:ec2:Vpc";

    public async Task<PropertyMap> ExpandAsync(
        RemoteComponentRequest request, IComponentHost host, CancellationToken cancellationToken)
    {
        var arguments = VpcArguments.Read(request.Inputs);
        var zones = await ZonesAsync(arguments, host, cancellationToken);
        var plan = SubnetPlan.Create(new SubnetPlanRequest
        {
            Vpc = arguments.Cidr,
            Zones = zones.Count,
            Strategy = arguments.SubnetStrategy,
            Specs = arguments.SubnetSpecs,
            AvailabilityZoneCidrMask = arguments.ZoneMask,
        });

        List<string> problems =
        [
            .. NatGatewayChecks.Problems(arguments, plan.Subnets, zones.Count),
            .. NameTagProblems(arguments, zones),
        ];
        if (problems.Count > 0)
        {
            throw new InvalidResourceException([.. problems]);
        }

        foreach (var warning in plan.Warnings)
        {
            host.Warn(warning);
        }

        var network = new VpcNetwork(request, arguments, zones, host);
        await network.CreateAsync(plan.Subnets, cancellationToken);
        return network.Outputs(plan.Layout);
    }

    private static async Task<IReadOnlyList<string>> ZonesAsync(
        VpcArguments arguments, IComponentHost host, CancellationToken cancellationToken)
    {
        if (arguments.ZoneNames is { } names)
        {
            return names;
        }

        if (arguments.Region is not null and not PropertyValue.String)
        {
            throw new InvalidResourceException(
                "`region` is unknown before deployment, but it decides which Availability Zones there are. "
                + "Give it a value that is known, or set `availabilityZoneNames`.");
        }

        var query = arguments.Region is { } region ? PropertyMap.Empty.With("region", region) : PropertyMap.Empty;
        var answer = await host.InvokeAsync(
            "aws:index/getAvailabilityZones:getAvailabilityZones", query, cancellationToken);
        var known = new ArgumentReader(answer).Texts("names") ?? [];
        return known.Count >= arguments.ZoneCount
            ? [.. known.Take(arguments.ZoneCount)]
            : throw new InvalidResourceException(
                $"`numberOfAvailabilityZones` is {arguments.ZoneCount}, but the region has {known.Count}. "
                + "Lower it, or choose another region.");
    }

    private static IEnumerable<string> NameTagProblems(VpcArguments arguments, IReadOnlyList<string> zones) =>
        arguments.NameTags == SubnetNameTagStrategy.AvailabilityZone
            ? from zone in zones
              group zone by ZoneName.Suffix(zone) into twins
              where twins.Count() > 1
              select $"`subnetNameTagStrategy` `AvailabilityZone` names the subnets of "
                  + $"{string.Join(" and ", twins.Select(zone => $"`{zone}`"))} "
                  + $"alike, after `{twins.Key}`. Use `Legacy`, or zones of one region."
            : [];
}
