using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Backups;

/// <summary>Snapshots of volumes on a schedule, made and deleted by Data Lifecycle Manager.</summary>
public sealed class VolumeSnapshots : ComponentResource
{
    public VolumeSnapshots(string name, VolumeSnapshotsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:backups:VolumeSnapshots", name, options)
    {
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "dlm.amazonaws.com",
                Description = "Makes and deletes snapshots of volumes",
                SourceAccount = args.Account.Id,
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("service-role/AWSDataLifecycleManagerServiceRole")],
                Statements = CopyStatements(args),
            },
            new ComponentResourceOptions { Parent = this });

        var details = new Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsArgs
        {
            PolicyType = "EBS_SNAPSHOT_MANAGEMENT",
            ResourceTypes = { "VOLUME" },
            TargetTags = { { StandardTags.BackupKey, args.TargetTag } },
        };
        var daily = Schedule("daily", 24, args.DailySnapshots);
        if (args.Recovery is { } recovery)
        {
            daily.CrossRegionCopyRules.Add(Copy(recovery, args.CopyDays));
        }

        details.Schedules.Add(daily);
        if (args.HourlySnapshots > 0)
        {
            details.Schedules.Add(Schedule("hourly", 1, args.HourlySnapshots));
        }

        _ = new Aws.Dlm.LifecyclePolicy(
            name,
            new Aws.Dlm.LifecyclePolicyArgs
            {
                Description = "Snapshots of volumes",
                ExecutionRoleArn = role.Arn,
                State = "ENABLED",
                PolicyDetails = details,
            },
            new CustomResourceOptions { Parent = this });

        RegisterOutputs();
    }

    private static Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleArgs Schedule(
        string name, int hours, int count) =>
        new()
        {
            Name = name,
            CopyTags = true,
            CreateRule = new Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleCreateRuleArgs
            {
                Interval = hours,
                IntervalUnit = "HOURS",
                Times = "04:00",
            },
            RetainRule = new Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleRetainRuleArgs { Count = count },
        };

    private static Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleCrossRegionCopyRuleArgs Copy(
        RecoverySite recovery, int days) =>
        new()
        {
            Target = recovery.Region,
            Encrypted = true,
            CmkArn = recovery.KeyArn,
            CopyTags = true,
            RetainRule = new Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleCrossRegionCopyRuleRetainRuleArgs
            {
                Interval = days,
                IntervalUnit = "DAYS",
            },
        };

    // The policy of AWS covers snapshots, not the keys that a copy under another key needs.
    private static Statement[] CopyStatements(VolumeSnapshotsArgs args)
    {
        if (args.Recovery is not { } recovery)
        {
            return [];
        }

        var keys = new InputList<string> { recovery.KeyArn };
        if (args.VolumeKeyArn is { } volumeKey)
        {
            keys.Add(volumeKey);
        }

        return
        [
            new Statement
            {
                Sid = "CopyEncrypted",
                Actions =
                [
                    "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey",
                    "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo",
                ],
                Resources = keys,
            },
            new Statement
            {
                Sid = "LetCopiesUseTheKey",
                Actions = ["kms:CreateGrant"],
                Resources = keys,
                Conditions = [new Condition("Bool", "kms:GrantIsForAWSResource", "true")],
            },
        ];
    }
}
