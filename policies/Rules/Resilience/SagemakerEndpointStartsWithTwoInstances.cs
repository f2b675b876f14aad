namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A model answers when one machine fails.</summary>
public sealed class SagemakerEndpointStartsWithTwoInstances() : ResourceRule<Sagemaker.EndpointConfiguration>(
    new RuleInfo
    {
        Id = "sagemaker-endpoint-starts-with-two-instances",
        Title = "A SageMaker endpoint starts with two instances or more.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["SageMaker.4"],
        Rationale = "SageMaker spreads two instances over two zones; one is gone with its machine.",
        Fix = "Set `initialInstanceCount` of every variant to 2 or more, or use `serverlessConfig`.",
    })
{
    /// <inheritdoc/>
    protected override void OnValidate(Sagemaker.EndpointConfiguration resource, ResourceContext context) =>
        Judgement.ForEach(resource.ProductionVariants, (i, variant) =>
        {
            if (variant.ServerlessConfig is null && variant.InitialInstanceCount is not > 1 and var count)
            {
                context.ReportViolation(
                    $"`productionVariants.{i}.initialInstanceCount` is {Found.Of(count)} on this endpoint. Set it to 2 "
                    + "or more.");
            }
        });
}
