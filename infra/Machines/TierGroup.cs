using System.Globalization;

namespace Alicerce.Infra.Machines;

/// <summary>The Auto Scaling group of a tier, as far as all tiers are alike.</summary>
internal static class TierGroup
{
    /// <summary>Its size, its subnets, its refresh, and what it is called and reports.</summary>
    public static Aws.AutoScaling.GroupArgs For(
        string name, string role, MachineTierArgs args, int warmupSeconds, bool waitForProtected)
    {
        var group = new Aws.AutoScaling.GroupArgs
        {
            MinSize = args.MinInstances,
            DesiredCapacity = args.DesiredInstances,
            MaxSize = args.MaxInstances,
            VpcZoneIdentifiers = args.SubnetIds,
            InstanceRefresh = GroupRefresh.For(args.MinInstances, warmupSeconds, waitForProtected),
            HealthCheckType = "EC2",
            HealthCheckGracePeriod = warmupSeconds,
            DefaultInstanceWarmup = warmupSeconds,
        };
        GroupTags.Add(group, name, role, args.Tags);
        GroupMetrics.Enable(group);
        return group;
    }

    /// <summary>The number, not <c>$Latest</c>: only a changed number starts the instance refresh.</summary>
    public static Output<string> Version(Aws.Ec2.LaunchTemplate template) =>
        template.LatestVersion.Apply(number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Creates the group. What happens in the tier moves its size; setting it again would undo that with every
    /// deployment.
    /// </summary>
    public static Aws.AutoScaling.Group Create(
        Resource parent, string name, MachineTierArgs args, Aws.AutoScaling.GroupArgs groupArgs)
    {
        var group = new Aws.AutoScaling.Group(
            name, groupArgs, new CustomResourceOptions { Parent = parent, IgnoreChanges = { "desiredCapacity" } });
        GroupSchedule.Create(
            name, group, args.OffHours, (args.MinInstances, args.DesiredInstances, args.MaxInstances), parent);
        return group;
    }
}
