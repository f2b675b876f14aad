namespace Alicerce.Infra.Restores;

/// <summary>Snapshots of volumes, taken by hand before something dangerous, and their copies in another Region.</summary>
public sealed class Snapshots : ComponentResource
{
    public Snapshots(string name, SnapshotsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:restores:Snapshots", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var ids = new List<Output<string>>();
        foreach (var volumeId in args.VolumeIds)
        {
            // The label is part of the name: another label is another snapshot, not a change of this one.
            var snapshot = new Aws.Ebs.Snapshot(
                $"{name}-{volumeId}-{args.Label}",
                new Aws.Ebs.SnapshotArgs
                {
                    VolumeId = volumeId,
                    Description = $"{volumeId}, taken by hand ({args.Label})",
                },
                child);
            ids.Add(snapshot.Id);

            if (args.Recovery is { } recovery)
            {
                _ = new Aws.Ebs.SnapshotCopy(
                    $"{name}-{volumeId}-{args.Label}-recovery",
                    new Aws.Ebs.SnapshotCopyArgs
                    {
                        Region = recovery.Region,
                        SourceRegion = args.Account.Region,
                        SourceSnapshotId = snapshot.Id,
                        Encrypted = true,
                        KmsKeyId = recovery.KeyArn,
                        Description = $"Copy of {volumeId} ({args.Label})",
                    },
                    child);
            }
        }

        SnapshotIds = Output.All(ids);
        RegisterOutputs(new Dictionary<string, object?> { ["snapshotIds"] = SnapshotIds });
    }

    /// <summary>The snapshots, in the order of the volumes.</summary>
    public Output<ImmutableArray<string>> SnapshotIds { get; }
}
