using Alicerce.Infra.Backups;

namespace Alicerce.Infra.Restores;

public sealed class SnapshotsArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The volumes to take a snapshot of.</summary>
    public required IReadOnlyList<string> VolumeIds { get; init; }

    /// <summary>Another label takes new snapshots and deletes those of the label before.</summary>
    public required string Label { get; init; }

    /// <summary>The other Region that gets copies; no copies when it is not set.</summary>
    public RecoverySite? Recovery { get; init; }
}
