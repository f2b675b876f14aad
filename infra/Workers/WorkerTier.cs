using System.Globalization;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Workers;

/// <summary>Instances for heavy work on one file at a time: none while there is nothing to do.</summary>
public sealed class WorkerTier : ComponentResource
{
    /// <summary>The value of the tag <c>Role</c> of the instances, by which commands may reach them.</summary>
    public const string Role = "worker";

    private const int WarmupSeconds = 120;

    public WorkerTier(string name, WorkerTierArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:workers:WorkerTier", name, options)
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
                Application = "worker",
                Package = args.Package,
                BucketName = args.ArtifactsBucketName,
            },
            nested);
        var role = new ServiceRole(
            $"{name}-instance",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = "Instances of the worker tier",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
                Statements =
                [
                    .. args.Permissions,
                    .. MachinePermissions.Logs(logs.Arn),
                    FindLogGroup(args.Account),
                    MachinePermissions.Metrics(),
                ],
            },
            nested);
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-instance", new Aws.Iam.InstanceProfileArgs { Role = role.Name }, child);

        var template = new Aws.Ec2.LaunchTemplate(
            name, InstanceTemplate.For(Machine(name, args, profile, logs, package)), child);
        var group = new Aws.AutoScaling.Group(
            name,
            Group(name, args, template),
            // The workflow moves it; setting it again would undo that with every deployment.
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "desiredCapacity" } });

        // A policy of its own, because the group needs the role and this needs the group.
        _ = new Aws.Iam.RolePolicy(
            $"{name}-protection",
            new Aws.Iam.RolePolicyArgs { Role = role.Name, Policy = PolicyDocument.From([ProtectItself(group)]) },
            child);
        GroupSchedule.Create(
            name, group, args.OffHours, (args.MinInstances, args.DesiredInstances, args.MaxInstances), this);

        var document = new Aws.Ssm.Document(
            name,
            new Aws.Ssm.DocumentArgs
            {
                DocumentType = "Command",
                DocumentFormat = "JSON",
                TargetType = "/AWS::EC2::Instance",
                Content = WorkerCommand.Content(args.Account.Region, args.TimeoutSeconds),
            },
            child);

        GroupName = group.Name;
        GroupArn = group.Arn;
        DocumentName = document.Name;
        DocumentArn = document.Arn;
        LogGroupName = logs.Name;
        RoleArn = role.Arn;
        RoleName = role.Name;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["groupName"] = GroupName,
            ["documentName"] = DocumentName,
        });
    }

    /// <summary>The Auto Scaling group.</summary>
    public Output<string> GroupName { get; }

    /// <summary>The Auto Scaling group.</summary>
    public Output<string> GroupArn { get; }

    /// <summary>The command that processes one file.</summary>
    public Output<string> DocumentName { get; }

    /// <summary>The document whose commands run on workers.</summary>
    public Output<string> DocumentArn { get; }

    /// <summary>Where commands and instances log.</summary>
    public Output<string> LogGroupName { get; }

    /// <summary>The role of the instances.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>The name of that role, for permissions of parts that are built later.</summary>
    public Output<string> RoleName { get; }

    private Machine Machine(
        string name,
        WorkerTierArgs args,
        Aws.Iam.InstanceProfile profile,
        Aws.CloudWatch.LogGroup logs,
        PublishedPackage package) =>
        new()
        {
            Name = name,
            Role = Role,
            Tags = args.Tags,
            InstanceType = args.InstanceType,
            ImageId = args.ImageId ?? PublicImage.For(args.InstanceType, this),
            ProfileArn = profile.Arn,
            SecurityGroupId = args.SecurityGroupId,
            ScratchDiskGb = args.ScratchDiskGb,
            VolumeKeyArn = args.VolumeKeyArn,
            DetailedMonitoring = args.DetailedMonitoring,
            FirstStart = new FirstStart
            {
                Application = "worker",
                Executable = "Alicerce.Worker",
                IsService = false,
                Region = args.Account.Region,
                Package = package,
                LogGroupName = logs.Name,
                Environment = args.Environment,
            },
        };

    private static Aws.AutoScaling.GroupArgs Group(string name, WorkerTierArgs args, Aws.Ec2.LaunchTemplate template)
    {
        // The number, not `$Latest`: only a changed number starts the instance refresh.
        var version = template.LatestVersion.Apply(number => number.ToString(CultureInfo.InvariantCulture));
        var group = new Aws.AutoScaling.GroupArgs
        {
            MinSize = args.MinInstances,
            DesiredCapacity = args.DesiredInstances,
            MaxSize = args.MaxInstances,
            VpcZoneIdentifiers = args.SubnetIds,
            // An instance that is at work protects itself; the refresh waits for it.
            InstanceRefresh = GroupRefresh.For(args.MinInstances, WarmupSeconds, waitForProtected: true),
            HealthCheckType = "EC2",
            HealthCheckGracePeriod = WarmupSeconds,
            DefaultInstanceWarmup = WarmupSeconds,
            MixedInstancesPolicy = Mix(args, template.Id, version),
        };

        GroupTags.Add(group, name, Role, args.Tags);
        GroupMetrics.Enable(group);
        return group;
    }

    private static Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyArgs Mix(
        WorkerTierArgs args, Input<string> templateId, Input<string> version)
    {
        var launch = new Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyLaunchTemplateArgs
        {
            LaunchTemplateSpecification =
                new Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecificationArgs
                {
                    LaunchTemplateId = templateId,
                    Version = version,
                },
        };
        foreach (var type in args.AlternativeTypes.Prepend(args.InstanceType).Distinct(StringComparer.Ordinal))
        {
            launch.Overrides.Add(
                new Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyLaunchTemplateOverrideArgs { InstanceType = type });
        }

        return new Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyArgs
        {
            LaunchTemplate = launch,
            InstancesDistribution =
                new Aws.AutoScaling.Inputs.GroupMixedInstancesPolicyInstancesDistributionArgs
                {
                    OnDemandBaseCapacity = args.OnDemandBase,
                    OnDemandPercentageAboveBaseCapacity = args.Spot ? 0 : 100,
                    OnDemandAllocationStrategy = "prioritized",
                    SpotAllocationStrategy = "price-capacity-optimized",
                },
        };
    }

    // The agent of Systems Manager looks for the log group of a command by listing groups.
    private static Statement FindLogGroup(Account account) => new()
    {
        Sid = "FindLogGroup",
        Actions = ["logs:DescribeLogGroups", "logs:DescribeLogStreams"],
        Resources = account.Arn("logs", "log-group:*"),
    };

    private static Statement ProtectItself(Aws.AutoScaling.Group group) => new()
    {
        Sid = "ProtectWhileAtWork",
        Actions = ["autoscaling:SetInstanceProtection"],
        Resources = group.Arn,
    };
}
