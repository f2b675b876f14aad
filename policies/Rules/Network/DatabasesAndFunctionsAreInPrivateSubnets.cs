namespace Alicerce.Policies.Rules.Network;

/// <summary>Databases, functions and notebooks are in subnets that the internet has no route to.</summary>
public sealed class DatabasesAndFunctionsAreInPrivateSubnets() : StackRule(new RuleInfo
{
    Id = "databases-and-functions-are-in-private-subnets",
    Title = "Databases, functions and notebooks are in private subnets.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Network,
    Controls = ["RDS.46"],
    Rationale =
        "Without a route to an internet gateway, no mistake in an address or a security group lets the internet in.",
    Fix = "Use subnets whose route table leads to a NAT gateway, or nowhere.",
    Limits =
        "A subnet is public when its route table sends 0.0.0.0/0 or ::/0 to an internet gateway, in `routes` or as an "
        + "`aws.ec2.Route`; a subnet without an association has the main route table of its network. NAT gateways and "
        + "egress-only gateways are private. Of subnets that a component hands on, it is not known before deployment "
        + "which "
        + "are meant: the rule decides when all of them are public or none is. Subnets and route tables of other "
        + "stacks are "
        + "not looked at.",
})
{
    private const string Function = "aws:lambda/function:Function";
    private const string Notebook = "aws:sagemaker/notebookInstance:NotebookInstance";

    private static readonly IReadOnlyList<string> Types = [.. DatabaseEndpoint.Types, Function, Notebook];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var routes = new SubnetRoutes(context.Resources);
        context.ForEach(context.Resources.OfTypes(Types), resource =>
        {
            var choices = SubnetsOf(context.Resources, resource);
            if (choices.All(choice => choice.IsElsewhere))
            {
                context.NotApplicable("None of its subnets is in this stack.");
            }

            Judgement.ForEach([.. choices.SelectMany(choice => choice.Pools, (choice, pool) => (choice, pool))], (_, part) =>
            {
                var open = part.pool.Select(subnet => (subnet, gateway: routes.InternetGatewayOf(subnet)))
                    .Where(found => found.gateway is not null)
                    .ToList();
                if (open.Count > 0 && open.Count < part.pool.Count)
                {
                    // Some of them are meant: only the ids will tell.
                    part.choice.RequireIds();
                }
                else if (open.Count > 0)
                {
                    context.ReportViolation(
                        resource,
                        $"The {(open.Count == 1 ? "subnet" : "subnets")} "
                        + $"{string.Join(", ", open.Select(found => found.subnet.Name))} of {NounOf(resource)} "
                        + $"{(open.Count == 1 ? "has" : "have")} a route from the internet through the gateway "
                        + $"{open[0].gateway}. Use private subnets.");
                }
            });
        });
    }

    private static IReadOnlyList<SubnetChoice> SubnetsOf(StackResources resources, StackResource resource) =>
        resource.Type switch
        {
            Function when resource.Declared("vpcConfig") is { Exists: true } config =>
                [SubnetChoice.Of(resources, resource, "vpcConfig", config.AsObject().Value("subnetIds"))],
            Notebook when resource.Declares("subnetId") => [SubnetChoice.Of(resources, resource, "subnetId")],
            Function or Notebook => [],
            _ => DatabaseEndpoint.SubnetsOf(resources, resource),
        };

    private static string NounOf(StackResource resource) => resource.Type switch
    {
        Function => "this function",
        Notebook => "this notebook",
        _ => "this database",
    };
}
