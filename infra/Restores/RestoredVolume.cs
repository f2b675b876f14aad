namespace Alicerce.Infra.Restores;

/// <summary>A volume made from a snapshot, attached to an instance.</summary>
public sealed class RestoredVolume : ComponentResource
{
    public RestoredVolume(string name, RestoredVolumeArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:restores:RestoredVolume", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var volume = new Aws.Ebs.Volume(
            name,
            new Aws.Ebs.VolumeArgs
            {
                // A volume attaches only to instances of its own zone, and does not move later.
                AvailabilityZone = args.AvailabilityZone,
                SnapshotId = args.SnapshotId,
                Type = "gp3",
                Encrypted = true,
                KmsKeyId = args.KeyArn,
                VolumeInitializationRate = args.InitializationRate > 0
                    ? (Input<int>)args.InitializationRate
                    : null,
                Tags = args.Tags,
            },
            child);

        _ = new Aws.Ec2.VolumeAttachment(
            name,
            new Aws.Ec2.VolumeAttachmentArgs
            {
                VolumeId = volume.Id,
                InstanceId = args.InstanceId,
                DeviceName = args.DeviceName,
            },
            child);

        VolumeId = volume.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["volumeId"] = VolumeId });
    }

    /// <summary>The volume; its disk on the instance carries this id.</summary>
    public Output<string> VolumeId { get; }
}
