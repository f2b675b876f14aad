namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Clients cannot choose where results go and how they are encrypted.</summary>
public sealed class AthenaWorkgroupOverridesClients() : SwitchRule(
    new RuleInfo
    {
        Id = "athena-workgroup-overrides-clients",
        Title = "An Athena workgroup overrides the settings of clients.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_82"],
        Rationale = "Otherwise every client chooses by itself where results are kept, and whether with the key of the "
            + "workgroup.",
        Fix = "Remove `configuration.enforceWorkgroupConfiguration`, or set it to true.",
    },
    "configuration.enforceWorkgroupConfiguration",
    "this workgroup",
    Athena.Workgroup.ResourceType)
{
    private protected override bool IsOnByDefault => true;
}
