using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Web;

/// <summary>The traditional tier: identical instances in a group that heals, scales and replaces itself.</summary>
public sealed class WebTier : ComponentResource
{
    /// <summary>The port that the application listens on.</summary>
    public const int ApplicationPort = 8080;

    private const string Role = "web";

    private const int WarmupSeconds = 120;

    // Without an image an instance installs everything before it can answer.
    private const int InstallSeconds = 300;

    public WebTier(string name, WebTierArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:WebTier", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var parts = TierParts.Create(
            this,
            name,
            args,
            new TierKind
            {
                Application = Role,
                Executable = "Alicerce.Web",
                IsService = true,
                DataDiskGb = args.DataDiskGb,
            });
        var group = TierGroup.Create(this, name, args, Group(name, args, parts.Template));

        _ = new Aws.AutoScaling.Policy(
            $"{name}-cpu",
            ScalingPolicy(group, "ASGAverageCPUUtilization", 50, resourceLabel: null),
            child);
        if (args.Balancer is { } balancer)
        {
            _ = new Aws.AutoScaling.Policy(
                $"{name}-requests",
                ScalingPolicy(group, "ALBRequestCountPerTarget", 1000, balancer.RequestCountLabel),
                child);
        }

        GroupName = group.Name;
        RoleArn = parts.Role.Arn;
        RoleName = parts.Role.Name;
        LogGroupName = parts.Logs.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["groupName"] = GroupName, ["roleArn"] = RoleArn });
    }

    /// <summary>The Auto Scaling group.</summary>
    public Output<string> GroupName { get; }

    /// <summary>The role of the instances.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>The name of that role, for permissions of parts that are built later.</summary>
    public Output<string> RoleName { get; }

    /// <summary>Where the application and its instances log.</summary>
    public Output<string> LogGroupName { get; }

    private static Aws.AutoScaling.GroupArgs Group(string name, WebTierArgs args, Aws.Ec2.LaunchTemplate template)
    {
        var warmup = args.ImageId is null ? InstallSeconds : WarmupSeconds;
        var group = TierGroup.For(name, Role, args, warmup, waitForProtected: false);
        group.LaunchTemplate = new Aws.AutoScaling.Inputs.GroupLaunchTemplateArgs
        {
            Id = template.Id,
            Version = TierGroup.Version(template),
        };
        if (args.Balancer is { } balancer)
        {
            group.HealthCheckType = "ELB";
            group.TargetGroupArns = balancer.TargetGroupArn;
        }

        if (args.MaxInstanceDays > 0)
        {
            group.MaxInstanceLifetime = args.MaxInstanceDays * 24 * 60 * 60;
        }

        return group;
    }

    private static Aws.AutoScaling.PolicyArgs ScalingPolicy(
        Aws.AutoScaling.Group group, string metric, double target, Input<string>? resourceLabel) =>
        new()
        {
            AutoscalingGroupName = group.Name,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingConfiguration = new Aws.AutoScaling.Inputs.PolicyTargetTrackingConfigurationArgs
            {
                TargetValue = target,
                PredefinedMetricSpecification =
                    new Aws.AutoScaling.Inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs
                    {
                        PredefinedMetricType = metric,
                        ResourceLabel = resourceLabel,
                    },
            },
        };
}
