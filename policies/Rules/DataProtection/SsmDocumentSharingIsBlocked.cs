namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>The account blocks public sharing of Systems Manager documents.</summary>
public sealed class SsmDocumentSharingIsBlocked() : ServiceSettingRule(
    new RuleInfo
    {
        Id = "ssm-document-sharing-is-blocked",
        Title = "The account blocks public sharing of Systems Manager documents.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["SSM.7"],
        Rationale = "The block holds whatever somebody shares later.",
        Fix = "Set `settingValue` of the setting to \"Disable\".",
    },
    "/ssm/documents/console/public-sharing-permission",
    "Disable");
