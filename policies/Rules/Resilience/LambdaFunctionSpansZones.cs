namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A function in a network survives the failure of a zone.</summary>
public sealed class LambdaFunctionSpansZones() : StackRule(new RuleInfo
{
    Id = "lambda-function-spans-zones",
    Title = "A Lambda function in a VPC spans at least two zones.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["Lambda.5"],
    Rationale = "When the only zone fails, the function cannot run.",
    Fix = "Give `vpcConfig.subnetIds` subnets of at least two Availability Zones.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach<Lambda.Function>(function =>
        {
            var network = function.Resource.Declared("vpcConfig");
            if (!network.Exists)
            {
                context.NotApplicable("Lambda spreads functions outside of a VPC by itself.");
            }

            var zones = ZoneSpread.OfSubnets(function.Resource, "vpcConfig", network.AsObject().Value("subnetIds"));
            if (zones == 1)
            {
                context.ReportViolation(
                    function.Resource,
                    "`vpcConfig.subnetIds` of this function covers 1 zone. Add a subnet of another zone.");
            }
        });
}
