namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>The account blocks public sharing of images.</summary>
public sealed class ImageSharingIsBlocked() : ChoiceRule(
    new RuleInfo
    {
        Id = "image-sharing-is-blocked",
        Title = "The account blocks public sharing of images.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.DataProtection,
        Rationale = "The block holds whatever somebody clicks later.",
        Fix = "Set `state` to \"block-new-sharing\".",
    },
    "state",
    "this block",
    ["block-new-sharing"],
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess");
