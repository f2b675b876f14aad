namespace Alicerce.Policies.Rules.Network;

/// <summary>A VPC reaches the services of AWS without the internet.</summary>
public sealed class VpcHasRequiredEndpoints : StackRule
{
    /// <summary>Makes the rule.</summary>
    public VpcHasRequiredEndpoints()
        : base(new RuleInfo
        {
            Id = "vpc-has-required-endpoints",
            Title = "A VPC reaches the services of AWS without the internet.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Network,
            Controls = ["EC2.10", "EC2.55", "EC2.56", "EC2.57", "EC2.58", "EC2.60"],
            Rationale =
                "Calls to AWS otherwise need a way out to the internet, which is open to everything else as well.",
            Fix =
                "Add an `aws.ec2.VpcEndpoint` for each service that the configuration of this rule lists.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<RequiredEndpoints>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var services = context.GetConfig<RequiredEndpoints>().Services;
        var endpoints = context.Resources.OfType<Ec2.VpcEndpoint>().ToList();
        context.ForEach<Ec2.Vpc>(vpc =>
        {
            var missing = services.Where(
                service => !Judgement.Any(endpoints, endpoint => Serves(endpoint, service, vpc.Resource)));
            if (string.Join("`, `", missing) is { Length: > 0 } names)
            {
                context.ReportViolation(
                    vpc.Resource, $"No `aws.ec2.VpcEndpoint` of this VPC is for `{names}`. Add one for each.");
            }
        });
    }

    private static bool Serves(TypedResource<Ec2.VpcEndpoint> endpoint, string service, StackResource vpc) =>
        endpoint.View.ServiceName?.EndsWith($".{service}", StringComparison.Ordinal) == true
        && endpoint.Resource.IsOfVpc("vpcId", vpc);
}
