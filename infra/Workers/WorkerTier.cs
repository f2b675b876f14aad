using Alicerce.Infra.Machines;
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
        var parts = TierParts.Create(
            this,
            name,
            args,
            new TierKind
            {
                Application = Role,
                Executable = "Alicerce.Worker",
                IsService = false,
                Permissions = [FindLogGroup(args.Account)],
            });
        var group = TierGroup.Create(this, name, args, Group(name, args, parts.Template));

        // A policy of its own, because the group needs the role and this needs the group.
        _ = new Aws.Iam.RolePolicy(
            $"{name}-protection",
            new Aws.Iam.RolePolicyArgs { Role = parts.Role.Name, Policy = PolicyDocument.From([ProtectItself(group)]) },
            child);
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
        LogGroupName = parts.Logs.Name;
        RoleArn = parts.Role.Arn;
        RoleName = parts.Role.Name;
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

    private static Aws.AutoScaling.GroupArgs Group(string name, WorkerTierArgs args, Aws.Ec2.LaunchTemplate template)
    {
        // An instance that is at work protects itself; the refresh waits for it.
        var group = TierGroup.For(name, Role, args, WarmupSeconds, waitForProtected: true);
        group.MixedInstancesPolicy = Mix(args, template.Id, TierGroup.Version(template));
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
