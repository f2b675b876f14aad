namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>A Systems Manager document is not shared with everyone.</summary>
public sealed class SsmDocumentIsPrivate() : ResourceRule(
    new RuleInfo
    {
        Id = "ssm-document-is-private",
        Title = "A Systems Manager document is not shared with everyone.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["SSM.4"],
        Checkov = ["CKV_AWS_303"],
        Rationale = "Documents name hosts, roles and commands: whoever reads them learns how the machines are run.",
        Fix = "Name accounts in `permissions.account_ids`, or remove it.",
    },
    Ssm.Document.ResourceType)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var permissions = Ssm.Document.Of(context.Properties).Permissions;
        if (permissions.TryGetValue("account_ids", out var accounts)
            && accounts.Split(',', StringSplitOptions.TrimEntries).Contains("all", StringComparer.OrdinalIgnoreCase))
        {
            context.ReportViolation(
                $"`permissions.account_ids` is \"{accounts}\" on this document. Name the accounts.");
        }
    }
}
