namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The account encrypts new EBS volumes by default.</summary>
public sealed class NewVolumesAreEncryptedByDefault() : RepairableRule(
    new RuleInfo
    {
        Id = "new-volumes-are-encrypted-by-default",
        Title = "The account encrypts new EBS volumes by default.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.7"],
        Checkov = ["CKV_AWS_106"],
        Rationale = "The default catches what templates forget and what people create by hand.",
        Fix = "Set `enabled` to true, or leave it unset, which is the same.",
    },
    Ebs.EncryptionByDefault.ResourceType)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("enabled") == false)
        {
            wrong("enabled", true, "`enabled` is false on the default of the account. Set it to true.");
        }
    }
}
