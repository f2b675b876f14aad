using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Backups;

/// <summary>
/// Backups that no person has to remember: AWS Backup for databases, tables and buckets, snapshots of volumes by Data
/// Lifecycle Manager. The <c>Backup</c> tag of a resource says which of the two it belongs to.
/// </summary>
public sealed class Protection : ComponentResource
{
    public Protection(string name, ProtectionArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:backups:Protection", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var vault = new Aws.Backup.Vault(
            name,
            new Aws.Backup.VaultArgs { KmsKeyArn = args.KeyArn, ForceDestroy = args.EmptyOnDestroy },
            new CustomResourceOptions { Parent = this, Protect = args.Protect });

        var plan = new Aws.Backup.Plan(
            name,
            new Aws.Backup.PlanArgs
            {
                Rules =
                {
                    new Aws.Backup.Inputs.PlanRuleArgs
                    {
                        RuleName = "daily",
                        TargetVaultName = vault.Name,
                        // Clear of the backup and maintenance windows of the database, in which RDS refuses the job.
                        Schedule = "cron(0 8 * * ? *)",
                        StartWindow = 60,
                        CompletionWindow = 480,
                        Lifecycle = new Aws.Backup.Inputs.PlanRuleLifecycleArgs { DeleteAfter = args.BackupDays },
                    },
                },
            },
            child);

        var role = new ServiceRole(
            $"{name}-backup", BackupRole(args.Account), new ComponentResourceOptions { Parent = this });
        _ = new Aws.Backup.Selection(
            name,
            new Aws.Backup.SelectionArgs
            {
                PlanId = plan.Id,
                IamRoleArn = role.Arn,
                SelectionTags =
                {
                    new Aws.Backup.Inputs.SelectionSelectionTagArgs
                    {
                        Type = "STRINGEQUALS",
                        Key = StandardTags.BackupKey,
                        Value = args.Tags.VaultBackup,
                    },
                },
                // Said, although empty: what is left out is known only after the deployment, and so would be what the
                // plan covers.
                NotResources = Array.Empty<string>(),
                Conditions = Array.Empty<Aws.Backup.Inputs.SelectionConditionArgs>(),
            },
            child);

        _ = new VolumeSnapshots(
            $"{name}-volumes",
            new VolumeSnapshotsArgs
            {
                Account = args.Account,
                TargetTag = args.Tags.SnapshotBackup,
                DailySnapshots = args.DailySnapshots,
                HourlySnapshots = args.HourlySnapshots,
            },
            new ComponentResourceOptions { Parent = this });

        VaultArn = vault.Arn;
        VaultName = vault.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["vaultArn"] = VaultArn });
    }

    public Output<string> VaultArn { get; }

    public Output<string> VaultName { get; }

    private static ServiceRoleArgs BackupRole(Account account) => new()
    {
        Service = "backup.amazonaws.com",
        Description = "Backs up and restores what the plan selects",
        SourceAccount = account.Id,
        ManagedPolicyArns =
        [
            account.ManagedPolicyArn("service-role/AWSBackupServiceRolePolicyForBackup"),
            account.ManagedPolicyArn("service-role/AWSBackupServiceRolePolicyForRestores"),
            account.ManagedPolicyArn("AWSBackupServiceRolePolicyForS3Backup"),
            account.ManagedPolicyArn("AWSBackupServiceRolePolicyForS3Restore"),
        ],
    };
}
