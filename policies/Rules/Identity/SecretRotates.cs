namespace Alicerce.Policies.Rules.Identity;

/// <summary>A secret is replaced from time to time.</summary>
public sealed class SecretRotates() : StackRule(new RuleInfo
{
    Id = "secret-rotates",
    Title = "A secret rotates.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Controls = ["SecretsManager.1"],
    Checkov = ["CKV2_AWS_57"],
    Rationale = "A secret that leaked unnoticed works until it is replaced.",
    Fix = "Add an `aws.secretsmanager.SecretRotation` with `secretId` of the secret and a function that replaces it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var rotations = context.Resources.OfType<SecretsManager.SecretRotation>().ToList();
        context.ForEach<SecretsManager.Secret>(secret =>
        {
            if (!Judgement.Any(rotations, rotation => rotation.Resource.RefersTo("secretId", secret.Resource)))
            {
                context.ReportViolation(
                    secret.Resource,
                    "No `aws.secretsmanager.SecretRotation` has this secret as `secretId`. Add one with a function "
                    + "that replaces the secret.");
            }
        });
    }
}
