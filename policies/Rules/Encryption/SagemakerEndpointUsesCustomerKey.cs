namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read the disks of an endpoint is a permission of its own.</summary>
public sealed class SagemakerEndpointUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "sagemaker-endpoint-uses-customer-key",
        Title = "The volumes of a SageMaker endpoint are encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_98"],
        Rationale = "The key of AWS can neither be shared with another account nor be taken away from somebody.",
        Fix = "Set `kmsKeyArn` to a KMS key; instance types with local disks encrypt those by themselves.",
    },
    "kmsKeyArn",
    "this endpoint",
    "a KMS key",
    Sagemaker.EndpointConfiguration.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Value("productionVariants").AsList() is { Count: > 0 } variants
        && variants.All(variant => variant.AsObject().Has("serverlessConfig"))
            ? "It has no volumes: every variant is serverless."
            : null;
}
