namespace Alicerce.Policies;

/// <summary>
/// Advice that the program of this repository does not take in production and in its rehearsal, each with the reason. A
/// development stack has none: what it saves on is shown.
/// </summary>
public static class ProgramExemptions
{
    private const string Project = "alicerce";

    private const string TlsEndsAtTheBalancer =
        "TLS ends at the load balancer: its targets are in private subnets, and only its security group reaches them.";

    private const string StagingIsMadeAgain =
        "A rehearsal holds nothing that production does not have, and is deleted and made again in one step.";

    private static readonly IReadOnlyList<PolicyExemption> Everywhere =
    [
        new(
            "auto-scaling-group-mixes-instance-types",
            "web",
            "A stage is sized for the one type in `alicerce:web.instanceType`; its zones are the reserve."),
        new(
            "http-listener-redirects-to-https",
            "balancer-http",
            "A certificate needs a domain of the user's: with `alicerce:web.certificateArn` this listener redirects."),
        new("target-health-checks-are-encrypted", "balancer", TlsEndsAtTheBalancer),
        new("targets-are-reached-over-tls", "balancer", TlsEndsAtTheBalancer),
        new(
            "load-balancer-has-web-acl",
            "balancer",
            "The rules of a web ACL fit one application, and each is billed: whoever runs one attaches it."),
        new(
            "subnet-assigns-no-public-addresses",
            "network-public-?",
            "The VPC component makes public subnets so; only the load balancer and NAT gateways are in them."),
        new(
            "vpc-has-required-endpoints",
            "network",
            "`alicerce:network.interfaceEndpoints` lists what is worth its price; NAT gateways carry the rest."),
        new(
            "lambda-function-uses-customer-key",
            "ingest",
            "The variables hold the name of a table and no secret, and Lambda encrypts them with its own key."),
        new(
            "spending-is-watched-by-budget",
            "*",
            "A budget counts the whole account: the stack of the account declares it once, not each stage."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> InStaging =
    [
        new("dynamodb-table-has-deletion-protection", "catalog-*", StagingIsMadeAgain),
        new("load-balancer-is-protected-from-deletion", "balancer", StagingIsMadeAgain),
        new("rds-instance-has-deletion-protection", "database", StagingIsMadeAgain),
        new(
            "rds-instance-has-enhanced-monitoring",
            "database",
            "A rehearsal is not watched by the minute; the metrics of CloudWatch are enough."),
    ];

    /// <summary>The exemptions of a stack: none for that of another program.</summary>
    public static IReadOnlyList<PolicyExemption> For(StackInfo stack) => (stack.Project, Stages.Of(stack)) switch
    {
        (Project, Stage.Prod) => Everywhere,
        (Project, Stage.Staging) => [.. Everywhere, .. InStaging],
        _ => [],
    };
}
