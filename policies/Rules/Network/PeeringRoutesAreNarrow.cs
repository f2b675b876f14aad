namespace Alicerce.Policies.Rules.Network;

/// <summary>Routes to a peered network lead to that network only.</summary>
public sealed class PeeringRoutesAreNarrow() : ResourceRule(
    new RuleInfo
    {
        Id = "peering-routes-are-narrow",
        Title = "Routes to a peered network lead to that network only.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Checkov = ["CKV2_AWS_44"],
        Rationale = "A route for every address sends all traffic to somebody else's network.",
        Fix = "Set the destination to the range of the peered network.",
    },
    Ec2.Route.ResourceType,
    Ec2.RouteTable.ResourceType,
    "aws:ec2/defaultRouteTable:DefaultRouteTable")
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        Check(context, context.Properties, "destinationCidrBlock", "");
        Check(context, context.Properties, "destinationIpv6CidrBlock", "");
        Judgement.ForEach(context.Properties.List("routes", PolicyValue.ReadValue), (i, route) =>
        {
            Check(context, route.AsObject(), "cidrBlock", $"routes[{i}].");
            Check(context, route.AsObject(), "ipv6CidrBlock", $"routes[{i}].");
        });
    }

    private static void Check(ResourceContext context, PropertyObject route, string property, string prefix)
    {
        if (route.Value("vpcPeeringConnectionId") is { Exists: true } peering
            && (peering.IsUnknown || peering.AsText().Length > 0)
            && route.Text(property) is "0.0.0.0/0" or "::/0")
        {
            context.ReportViolation(
                $"`{prefix}{property}` is \"{route.Text(property)}\" on a route to a peered network. Set it to the "
                + "range of that "
                + "network.");
        }
    }
}
