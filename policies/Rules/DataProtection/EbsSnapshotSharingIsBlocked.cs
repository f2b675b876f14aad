namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>The account blocks public sharing of EBS snapshots.</summary>
public sealed class EbsSnapshotSharingIsBlocked() : ChoiceRule(
    new RuleInfo
    {
        Id = "ebs-snapshot-sharing-is-blocked",
        Title = "The account blocks public sharing of EBS snapshots.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.DataProtection,
        Controls = ["EC2.182"],
        Rationale =
            "The block holds whatever somebody clicks later; the weaker one leaves snapshots public that were public "
            + "before.",
        Fix = "Set `state` to \"block-all-sharing\".",
    },
    "state",
    "this block",
    ["block-all-sharing"],
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess");
