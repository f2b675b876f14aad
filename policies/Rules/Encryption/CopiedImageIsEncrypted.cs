namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A copy of an image is encrypted.</summary>
public sealed class CopiedImageIsEncrypted() : SwitchRule(
    new RuleInfo
    {
        Id = "copied-image-is-encrypted",
        Title = "A copy of an image is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_235", "CKV_AWS_236"],
        Rationale = "The copy has everything that the image has, in another region, and keeps it readable.",
        Fix = "Set `encrypted` to true, and `kmsKeyId` where a key of your own is required.",
    },
    "encrypted",
    "this copy",
    Ec2.AmiCopy.ResourceType);
