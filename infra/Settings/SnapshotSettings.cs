namespace Alicerce.Infra.Settings;

/// <summary>Snapshots taken and restored by hand, beside those that a schedule takes.</summary>
public sealed record SnapshotSettings
{
    /// <summary>The volumes to take a snapshot of.</summary>
    public required IReadOnlyList<string> VolumeIds { get; init; }

    /// <summary>Another label takes new snapshots and deletes those of the label before.</summary>
    public required string Label { get; init; }

    /// <summary>A snapshot to make a volume from.</summary>
    public string? RestoreSnapshotId { get; init; }

    /// <summary>The instance that gets the volume.</summary>
    public string? RestoreInstanceId { get; init; }

    /// <summary>The Availability Zone of that instance.</summary>
    public string? RestoreZone { get; init; }

    internal static SnapshotSettings Read(SettingsGroup group)
    {
        var settings = new SnapshotSettings
        {
            VolumeIds = group.Texts(
                "volumeIds", "ids of volumes", "vol-0123456789abcdef0", Formats.VolumeId().IsMatch),
            Label = group.Text("label", "lower-case letters, digits and hyphens", "1", Formats.Version().IsMatch),
            RestoreSnapshotId = group.OptionalText(
                "restoreSnapshotId", "the id of a snapshot", "snap-0123456789abcdef0", Formats.SnapshotId().IsMatch),
            RestoreInstanceId = group.OptionalText(
                "restoreInstanceId", "the id of an instance", "i-0123456789abcdef0", Formats.InstanceId().IsMatch),
            RestoreZone = group.OptionalText(
                "restoreZone", "an Availability Zone such as `us-east-1a`", "us-east-1a", Formats.Zone().IsMatch),
        };

        var given = new[] { settings.RestoreSnapshotId, settings.RestoreInstanceId, settings.RestoreZone }
            .Count(text => text is not null);
        group.Require(
            given is 0 or 3,
            $"{group.Path("restoreSnapshotId")}, `restoreInstanceId` and `restoreZone` are one restore, of which " +
            $"{given} of 3 are set. Set all of them or none.");
        group.Finish();
        return settings;
    }
}
