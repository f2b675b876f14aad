namespace Alicerce.Policies.Rules.Network;

/// <summary>A function works inside of a network of the account.</summary>
public sealed class LambdaFunctionRunsInVpc() : ResourceRule<Lambda.Function>(new RuleInfo
{
    Id = "lambda-function-runs-in-vpc",
    Title = "A Lambda function runs in a VPC.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Network,
    Controls = ["Lambda.3"],
    Checkov = ["CKV_AWS_117"],
    Rationale = "Outside of a VPC no security group, flow log or endpoint policy limits where a function connects to.",
    Fix = "Set `vpcConfig` with `subnetIds` and `securityGroupIds`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Function resource, ResourceContext context)
    {
        if (context.Properties.At("vpcConfig.subnetIds").AsList().Count == 0)
        {
            context.ReportViolation("`vpcConfig.subnetIds` is empty on this function. Name private subnets in it.");
        }
    }
}
