namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>An image is shared with known accounts only.</summary>
public sealed class ImageIsSharedWithKnownAccounts : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public ImageIsSharedWithKnownAccounts()
        : base(
            new RuleInfo
            {
                Id = "image-is-shared-with-known-accounts",
                Title = "An image is shared with known accounts only.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.DataProtection,
                Checkov = ["CKV_AWS_205"],
                Rationale =
                    "Whoever may start a machine from an image can read everything that was installed and left on it.",
                Fix =
                    "Name the account in `accountId`, and add it to `accounts` in the configuration of this rule; "
                    + "share with nobody else.",
            },
            "aws:ec2/amiLaunchPermission:AmiLaunchPermission") =>
        ConfigSchema = PolicyConfigSchema.Of<ImageReaders>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("group") is { } group)
        {
            context.ReportViolation(
                $"`group` is \"{group}\" on this permission, which is everyone. Name accounts instead.");
        }

        if (
            context.Properties.Text("accountId") is { } account && !context.GetConfig<ImageReaders>().Accounts.Contains(
                account))
        {
            context.ReportViolation(
                $"`accountId` is \"{account}\" on this permission, and `accounts` in the configuration of the rule "
                + "does not name "
                + "it. Remove the permission, or add the account there.");
        }
    }
}
