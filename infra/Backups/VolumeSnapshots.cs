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
            },
            new ComponentResourceOptions { Parent = this });

        var details = new Aws.Dlm.Inputs.LifecyclePolicyPolicyDetailsArgs
        {
            PolicyType = "EBS_SNAPSHOT_MANAGEMENT",
            ResourceTypes = { "VOLUME" },
            TargetTags = { { StandardTags.BackupKey, args.TargetTag } },
            Schedules = { Schedule("daily", 24, args.DailySnapshots) },
        };
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
}
