using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Backups;

/// <summary>
/// Backups that no person has to remember: AWS Backup for databases, tables and buckets, snapshots of volumes by Data
/// Lifecycle Manager. The <c>Backup</c> tag of a resource says which of the two it belongs to. Copies go to another
/// Region when there is one.
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

        if (args.Lock != VaultLock.None)
        {
            _ = new Aws.Backup.VaultLockConfiguration(
                name,
                new Aws.Backup.VaultLockConfigurationArgs
                {
                    BackupVaultName = vault.Name,
                    MinRetentionDays = args.BackupDays,
                    // Days of grace are what makes it a lock for compliance.
                    ChangeableForDays = args.Lock == VaultLock.Compliance ? (Input<int>)args.LockGraceDays : null,
                },
                child);
        }

        var plan = new Aws.Backup.Plan(name, new Aws.Backup.PlanArgs { Rules = { Daily(vault, args) } }, child);
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
                Recovery = args.Recovery,
                CopyDays = args.CopyDays,
                VolumeKeyArn = args.VolumeKeyArn,
            },
            new ComponentResourceOptions { Parent = this });

        if (args.Recovery is not null)
        {
            AllowCopies(name, args);
        }

        if (args.RestoreTesting)
        {
            _ = new RestoreTests(
                $"{name}-restore-tests",
                new RestoreTestsArgs
                {
                    Prefix = args.Prefix,
                    Tags = args.Tags,
                    VaultArn = vault.Arn,
                    RoleArn = role.Arn,
                },
                new ComponentResourceOptions { Parent = this });
        }

        VaultArn = vault.Arn;
        VaultName = vault.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["vaultArn"] = VaultArn });
    }

    /// <summary>The vault.</summary>
    public Output<string> VaultArn { get; }

    /// <summary>What the console and the metrics call the vault.</summary>
    public Output<string> VaultName { get; }

    private static Aws.Backup.Inputs.PlanRuleArgs Daily(Aws.Backup.Vault vault, ProtectionArgs args)
    {
        var rule = new Aws.Backup.Inputs.PlanRuleArgs
        {
            RuleName = "daily",
            TargetVaultName = vault.Name,
            // Clear of the backup and maintenance windows of the database, in which RDS refuses the job.
            Schedule = "cron(0 8 * * ? *)",
            StartWindow = 60,
            CompletionWindow = 480,
            EnableContinuousBackup = args.ContinuousBackups,
            Lifecycle = new Aws.Backup.Inputs.PlanRuleLifecycleArgs { DeleteAfter = args.BackupDays },
        };
        if (args.Recovery is { } recovery)
        {
            rule.CopyActions.Add(new Aws.Backup.Inputs.PlanRuleCopyActionArgs
            {
                DestinationVaultArn = recovery.VaultArn,
                Lifecycle = new Aws.Backup.Inputs.PlanRuleCopyActionLifecycleArgs { DeleteAfter = args.CopyDays },
            });
        }

        return rule;
    }

    // Tables are copied to other Regions only when AWS Backup manages their backups whole. This is a setting of the
    // account in a Region, which others may change too: what is on already stays as it is.
    private void AllowCopies(string name, ProtectionArgs args) =>
        _ = new Aws.Backup.RegionSettings(
            name,
            new Aws.Backup.RegionSettingsArgs
            {
                ResourceTypeOptInPreference = new InputMap<bool>
                {
                    { "DynamoDB", true },
                    { "EBS", true },
                    { "EC2", true },
                    { "RDS", true },
                    { "S3", true },
                },
                ResourceTypeManagementPreference = new InputMap<bool> { { "DynamoDB", true } },
            },
            new CustomResourceOptions
            {
                Parent = this,
                IgnoreChanges = { "resourceTypeOptInPreference", "resourceTypeManagementPreference" },
            });

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
