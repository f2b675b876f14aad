namespace Alicerce.Policies.Rules.Identity;

/// <summary>User data carries no credentials.</summary>
public sealed class UserDataCarriesNoCredentials() : ResourceRule(
    new RuleInfo
    {
        Id = "user-data-carries-no-credentials",
        Title = "User data carries no credentials.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Checkov = ["CKV_AWS_46"],
        Rationale =
            "Every process on the machine and everyone who may describe it can read user data, in clear text and for "
            + "good.",
        Fix =
            "Let the machine read the credential at start from Secrets Manager or Parameter Store, with its own role.",
    },
    ComputeTypes.Machines)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(["userData", "userDataBase64"], (_, property) =>
        {
            if (context.Properties.Text(property) is not { } userData)
            {
                return;
            }

            foreach (var (kind, line) in CredentialPatterns.FindIn(UserDataText.Decode(userData)))
            {
                context.ReportViolation(
                    $"`{property}` carries {kind} in line {line}. Let the machine read it from Secrets Manager with "
                    + "its "
                    + "role.");
            }
        });
}
