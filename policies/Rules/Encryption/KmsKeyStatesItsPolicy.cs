namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A key says who may use and manage it.</summary>
public sealed class KmsKeyStatesItsPolicy() : StackRule(new RuleInfo
{
    Id = "kms-key-states-its-policy",
    Title = "A KMS key states its own policy.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV2_AWS_64"],
    Rationale = "Without one, the policies of the account alone decide, and nothing of that shows in the program.",
    Fix = "Set `policy` of the key, or add an `aws.kms.KeyPolicy` for it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var policies = context.Resources.OfType(IdentityTypes.KeyPolicy).ToList();
        context.ForEach<Kms.Key>(key =>
        {
            if (!key.Resource.Declares("policy")
                && !Judgement.Any(policies, policy => policy.RefersTo("keyId", key.Resource, "id", "keyId", "arn")))
            {
                context.ReportViolation(
                    key.Resource,
                    "`policy` is not set on this key. Set it to a policy that says who uses and manages the key.");
            }
        });
    }
}
