using System.Globalization;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Restores;

/// <summary>
/// Proves that backups can be used: restores the image, the newest snapshot and the database into resources that are
/// thrown away. Everything in it carries the tag <c>DrillExpires</c>; a stack file with a drill that is over is refused.
/// </summary>
public sealed class RestoreDrill : ComponentResource
{
    /// <summary>The tag with the last day of the drill.</summary>
    public const string ExpiryKey = "DrillExpires";

    private readonly InputMap<string> _tags;

    public RestoreDrill(string name, RestoreDrillArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:restores:RestoreDrill", name, options)
    {
        _tags = new InputMap<string>
        {
            { ExpiryKey, args.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        };

        if (args.Parts.Contains(DrillPart.Image) || args.Parts.Contains(DrillPart.Volume))
        {
            var machine = RestoreMachine(name, args);
            InstanceId = machine.Id;
            if (args.Parts.Contains(DrillPart.Volume))
            {
                RestoreVolume(name, args, machine);
            }
        }

        if (args.Parts.Contains(DrillPart.Database))
        {
            DatabaseAddress = RestoreDatabase(name, args).Address;
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["instanceId"] = InstanceId,
            ["databaseAddress"] = DatabaseAddress,
        });
    }

    /// <summary>The machine to log in to and look; null when no machine is restored.</summary>
    public Output<string>? InstanceId { get; }

    /// <summary>The database to connect to and look; null when it is not restored.</summary>
    public Output<string>? DatabaseAddress { get; }

    private Aws.Ec2.Instance RestoreMachine(string name, RestoreDrillArgs args)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            $"{name}-machine",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = "The machine of a restore drill",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
            },
            new ComponentResourceOptions { Parent = this });
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-machine", new Aws.Iam.InstanceProfileArgs { Role = role.Name, Tags = _tags }, child);
        return new Aws.Ec2.Instance(
            $"{name}-machine",
            new Aws.Ec2.InstanceArgs
            {
                Ami = args.ImageId ?? PublicImage.For(args.InstanceType, this),
                InstanceType = args.InstanceType,
                SubnetId = args.SubnetId,
                VpcSecurityGroupIds = args.SecurityGroupId,
                IamInstanceProfile = profile.Name,
                EbsOptimized = true,
                Monitoring = true,
                MetadataOptions = new Aws.Ec2.Inputs.InstanceMetadataOptionsArgs
                {
                    HttpEndpoint = "enabled",
                    HttpTokens = "required",
                    HttpPutResponseHopLimit = 1,
                },
                RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs
                {
                    VolumeType = "gp3",
                    Encrypted = true,
                    KmsKeyId = args.KeyArn,
                    DeleteOnTermination = true,
                },
                VolumeTags = _tags,
                Tags = _tags,
            },
            child);
    }

    private void RestoreVolume(string name, RestoreDrillArgs args, Aws.Ec2.Instance machine)
    {
        var newest = Aws.Ebs.GetSnapshot.Invoke(
            new Aws.Ebs.GetSnapshotInvokeArgs
            {
                MostRecent = true,
                Owners = { "self" },
                Tags = { { StandardTags.BackupKey, args.Tags.SnapshotBackup } },
            },
            new InvokeOptions { Parent = this });
        _ = new RestoredVolume(
            $"{name}-volume",
            new RestoredVolumeArgs
            {
                SnapshotId = newest.Apply(snapshot => snapshot.SnapshotId),
                InstanceId = machine.Id,
                AvailabilityZone = machine.AvailabilityZone,
                KeyArn = args.KeyArn,
                Tags = _tags,
            },
            new ComponentResourceOptions { Parent = this });
    }

    private Aws.Rds.Instance RestoreDatabase(string name, RestoreDrillArgs args)
    {
        var child = new CustomResourceOptions { Parent = this };
        var subnets = new Aws.Rds.SubnetGroup(
            $"{name}-database",
            new Aws.Rds.SubnetGroupArgs
            {
                Description = "Subnets without a way out",
                SubnetIds = args.DatabaseSubnetIds,
                Tags = _tags,
            },
            child);
        return new Aws.Rds.Instance(
            $"{name}-database",
            new Aws.Rds.InstanceArgs
            {
                Engine = "postgres",
                InstanceClass = args.DatabaseClass,
                RestoreToPointInTime = new Aws.Rds.Inputs.InstanceRestoreToPointInTimeArgs
                {
                    SourceDbInstanceIdentifier = args.DatabaseIdentifier,
                    UseLatestRestorableTime = true,
                },
                DbSubnetGroupName = subnets.Name,
                VpcSecurityGroupIds = args.DatabaseSecurityGroupId,
                PubliclyAccessible = false,
                StorageEncrypted = true,
                KmsKeyId = args.KeyArn,
                IamDatabaseAuthenticationEnabled = true,
                CopyTagsToSnapshot = true,
                AutoMinorVersionUpgrade = true,
                // It is looked at and thrown away: a copy of a copy is kept by nobody.
                BackupRetentionPeriod = 0,
                SkipFinalSnapshot = true,
                DeletionProtection = false,
                Tags = _tags,
            },
            child);
    }
}
