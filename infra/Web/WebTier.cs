using System.Globalization;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Web;

/// <summary>The traditional tier: identical instances in a group that heals, scales and replaces itself.</summary>
public sealed class WebTier : ComponentResource
{
    /// <summary>The port that the application listens on.</summary>
    public const int ApplicationPort = 8080;

    private const int WarmupSeconds = 120;

    public WebTier(string name, WebTierArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:WebTier", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            $"{name}-instance",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = "Instances of the web tier",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
                Statements = args.Permissions,
            },
            new ComponentResourceOptions { Parent = this });
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-instance", new Aws.Iam.InstanceProfileArgs { Role = role.Name }, child);

        var template = new Aws.Ec2.LaunchTemplate(
            name, InstanceTemplate.For(name, args, profile.Arn, ImageOf(args)), child);
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

        GroupName = group.Name;
        RoleArn = role.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["groupName"] = GroupName, ["roleArn"] = RoleArn });
    }

    public Output<string> GroupName { get; }

    public Output<string> RoleArn { get; }

    private Input<string> ImageOf(WebTierArgs args)
    {
        if (args.ImageId is { } imageId)
        {
            return imageId;
        }

        var architecture = InstanceFamily.Architecture(args.InstanceType);
        var name = new Aws.Ssm.GetParameterInvokeArgs
        {
            Name = $"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}",
        };

        // The plain value: the id of a public image is no secret.
        return Aws.Ssm.GetParameter.Invoke(name, new InvokeOptions { Parent = this })
            .Apply(parameter => parameter.InsecureValue);
    }

    private static Aws.AutoScaling.GroupArgs Group(string name, WebTierArgs args, Aws.Ec2.LaunchTemplate template)
    {
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
            InstanceRefresh = new Aws.AutoScaling.Inputs.GroupInstanceRefreshArgs
            {
                Strategy = "Rolling",
                Preferences = Refresh(args),
            },
            HealthCheckType = args.Balancer is null ? "EC2" : "ELB",
            HealthCheckGracePeriod = WarmupSeconds,
            DefaultInstanceWarmup = WarmupSeconds,
            EnabledMetrics =
            {
                Aws.AutoScaling.Metric.GroupDesiredCapacity,
                Aws.AutoScaling.Metric.GroupInServiceInstances,
                Aws.AutoScaling.Metric.GroupPendingInstances,
                Aws.AutoScaling.Metric.GroupTerminatingInstances,
            },
        };

        // The tags of the provider do not reach a group.
        foreach (var (key, value) in args.Tags.Named(name).OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            group.Tags.Add(new Aws.AutoScaling.Inputs.GroupTagArgs
            {
                Key = key,
                Value = value,
                PropagateAtLaunch = true,
            });
        }

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

    private static Aws.AutoScaling.Inputs.GroupInstanceRefreshPreferencesArgs Refresh(WebTierArgs args)
    {
        // A lone instance can only be replaced without a gap by starting the new one first.
        var alone = args.MinInstances <= 1;
        return new Aws.AutoScaling.Inputs.GroupInstanceRefreshPreferencesArgs
        {
            MinHealthyPercentage = alone ? 100 : 90,
            MaxHealthyPercentage = alone ? 200 : 110,
            InstanceWarmup = WarmupSeconds.ToString(CultureInfo.InvariantCulture),
            AutoRollback = true,
            SkipMatching = true,
        };
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
