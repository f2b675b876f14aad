namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A secret is encrypted with a key of the account.</summary>
public sealed class SecretUsesCustomerKey() : ResourceRule<SecretsManager.Secret>(new RuleInfo
{
    Id = "secret-uses-customer-key",
    Title = "A secret is encrypted with a key of the account.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_149"],
    Rationale =
        "With the key of AWS, a secret cannot be shared with another account, and reading it needs no permission "
        + "of a key.",
    Fix = "Set `kmsKeyId` to the ARN of a KMS key.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(SecretsManager.Secret resource, ResourceContext context)
    {
        if (!resource.Properties.Has("kmsKeyId"))
        {
            context.ReportViolation("`kmsKeyId` is not set on this secret. Set it to the ARN of a KMS key.");
        }
        else if (resource.KmsKeyId?.EndsWith("alias/aws/secretsmanager", StringComparison.Ordinal) == true)
        {
            context.ReportViolation(
                $"`kmsKeyId` is {Found.Of(resource.KmsKeyId)} on this secret, which is the key of AWS. Set it to the "
                + "ARN of a KMS key of the account.");
        }
    }
}
