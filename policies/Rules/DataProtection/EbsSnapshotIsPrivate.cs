namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>An EBS snapshot is not shared with everyone.</summary>
public sealed class EbsSnapshotIsPrivate() : ResourceRule(
    new RuleInfo
    {
        Id = "ebs-snapshot-is-private",
        Title = "An EBS snapshot is not shared with everyone.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["EC2.1"],
        Rationale =
            "Everyone with an AWS account can make a volume of a public snapshot and read what was on the disk.",
        Fix = "Set `accountId` to the account that needs the snapshot.",
    },
    "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission")
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("accountId") == "all")
        {
            context.ReportViolation(
                "`accountId` is \"all\" on this permission. Set it to the account that needs the snapshot.");
        }
    }
}
