using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Machines;

/// <summary>What a tier has before its first instance: a log group, the program, a role with its profile, a template.</summary>
internal sealed class TierParts
{
    private TierParts(Aws.CloudWatch.LogGroup logs, ServiceRole role, Aws.Ec2.LaunchTemplate template)
    {
        Logs = logs;
        Role = role;
        Template = template;
    }

    public Aws.CloudWatch.LogGroup Logs { get; }

    public ServiceRole Role { get; }

    public Aws.Ec2.LaunchTemplate Template { get; }

    /// <param name="parent">The tier.</param>
    /// <param name="name">The name of the tier.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="kind">What sets its instances apart.</param>
    public static TierParts Create(Resource parent, string name, MachineTierArgs args, TierKind kind)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var nested = new ComponentResourceOptions { Parent = parent };
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
                Application = kind.Application,
                Package = args.Package,
                BucketName = args.ArtifactsBucketName,
            },
            nested);
        var role = new ServiceRole(
            $"{name}-instance",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = $"Instances of the {kind.Application} tier",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
                Statements =
                [
                    .. args.Permissions,
                    .. MachinePermissions.Logs(logs.Arn),
                    .. kind.Permissions,
                    MachinePermissions.Metrics(),
                ],
            },
            nested);
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-instance", new Aws.Iam.InstanceProfileArgs { Role = role.Name }, child);
        var machine = new Machine
        {
            Name = name,
            Role = kind.Application,
            Tags = args.Tags,
            InstanceType = args.InstanceType,
            ImageId = args.ImageId ?? PublicImage.For(args.InstanceType, parent),
            ProfileArn = profile.Arn,
            SecurityGroupId = args.SecurityGroupId,
            DataDiskGb = kind.DataDiskGb,
            ScratchDiskGb = args.ScratchDiskGb,
            VolumeKeyArn = args.VolumeKeyArn,
            DetailedMonitoring = args.DetailedMonitoring,
            FirstStart = new FirstStart
            {
                Application = kind.Application,
                Executable = kind.Executable,
                IsService = kind.IsService,
                Region = args.Account.Region,
                Package = package,
                LogGroupName = logs.Name,
                Environment = args.Environment,
            },
        };
        return new TierParts(logs, role, new Aws.Ec2.LaunchTemplate(name, InstanceTemplate.For(machine), child));
    }
}
