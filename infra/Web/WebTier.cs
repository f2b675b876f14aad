using System.Globalization;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Web;

/// <summary>The traditional tier: identical instances in a group that heals, scales and replaces itself.</summary>
public sealed class WebTier : ComponentResource
{
    /// <summary>The port that the application listens on.</summary>
    public const int ApplicationPort = 8080;

    private const int WarmupSeconds = 120;

    // Without an image an instance installs everything before it can answer.
    private const int InstallSeconds = 300;

    public WebTier(string name, WebTierArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:WebTier", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var nested = new ComponentResourceOptions { Parent = this };
        var logs = new Aws.CloudWatch.LogGroup(
            $"{name}-logs",
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = args.LogGroupName,
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child);
        var package = new PublishedPackage(
            $"{name}-package",
            new PublishedPackageArgs
            {
                Application = "web",
                Package = args.Package,
                BucketName = args.ArtifactsBucketName,
            },
            nested);
        var role = new ServiceRole(
            $"{name}-instance",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = "Instances of the web tier",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
                Statements = [.. args.Permissions, .. MachinePermissions.Logs(logs.Arn), MachinePermissions.Metrics()],
            },
            nested);
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-instance", new Aws.Iam.InstanceProfileArgs { Role = role.Name }, child);

        var template = new Aws.Ec2.LaunchTemplate(
            name, InstanceTemplate.For(Machine(name, args, profile, logs, package)), child);
        var group = new Aws.AutoScaling.Group(
            name,
            Group(name, args, template),
            // The scaling policy moves it; setting it again would undo that with every deployment.
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "desiredCapacity" } });

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

        GroupSchedule.Create(
            name, group, args.OffHours, (args.MinInstances, args.DesiredInstances, args.MaxInstances), this);

        GroupName = group.Name;
        RoleArn = role.Arn;
        RoleName = role.Name;
        LogGroupName = logs.Name;
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

    private Machine Machine(
        string name,
        WebTierArgs args,
        Aws.Iam.InstanceProfile profile,
        Aws.CloudWatch.LogGroup logs,
        PublishedPackage package) =>
        new()
        {
            Name = name,
            Role = "web",
            Tags = args.Tags,
            InstanceType = args.InstanceType,
            ImageId = args.ImageId ?? PublicImage.For(args.InstanceType, this),
            ProfileArn = profile.Arn,
            SecurityGroupId = args.SecurityGroupId,
            DataDiskGb = args.DataDiskGb,
            ScratchDiskGb = args.ScratchDiskGb,
            VolumeKeyArn = args.VolumeKeyArn,
            DetailedMonitoring = args.DetailedMonitoring,
            FirstStart = new FirstStart
            {
                Application = "web",
                Executable = "Alicerce.Web",
                IsService = true,
                Region = args.Account.Region,
                Package = package,
                LogGroupName = logs.Name,
                Environment = args.Environment,
            },
        };

    private static Aws.AutoScaling.GroupArgs Group(string name, WebTierArgs args, Aws.Ec2.LaunchTemplate template)
    {
        var warmup = args.ImageId is null ? InstallSeconds : WarmupSeconds;
        var group = new Aws.AutoScaling.GroupArgs
        {
            MinSize = args.MinInstances,
            DesiredCapacity = args.DesiredInstances,
            MaxSize = args.MaxInstances,
            VpcZoneIdentifiers = args.SubnetIds,
            LaunchTemplate = new Aws.AutoScaling.Inputs.GroupLaunchTemplateArgs
            {
                Id = template.Id,
                // The number, not `$Latest`: only a changed number starts the instance refresh.
                Version = template.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
            },
            InstanceRefresh = GroupRefresh.For(args.MinInstances, warmup, waitForProtected: false),
            HealthCheckType = args.Balancer is null ? "EC2" : "ELB",
            HealthCheckGracePeriod = warmup,
            DefaultInstanceWarmup = warmup,
        };

        GroupTags.Add(group, name, "web", args.Tags);
        GroupMetrics.Enable(group);
        if (args.Balancer is { } balancer)
        {
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
