using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No copy of a database is open to every AWS account.</summary>
public sealed class RdsSnapshotIsPrivate() : RepairableRule(
    new RuleInfo
    {
        Id = "rds-snapshot-is-private",
        Title = "An RDS snapshot is not shared with everyone.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["RDS.1"],
        Checkov = ["CKV_AWS_302"],
        Rationale = "Whoever restores a public snapshot has the whole database, and public snapshots are searched for.",
        Fix = "Name accounts in `sharedAccounts`, and never `all`.",
    },
    DatabaseTypes.Snapshot, DatabaseTypes.ClusterSnapshot, DatabaseTypes.SnapshotCopy)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var accounts = context.Properties.List("sharedAccounts", PolicyValue.ReadText).ToList();
        if (accounts.Remove("all"))
        {
            wrong(
                "sharedAccounts",
                PolicyValue.From(accounts),
                "`sharedAccounts` holds \"all\" on this snapshot. Name the accounts that need it instead.");
        }
    }
}
