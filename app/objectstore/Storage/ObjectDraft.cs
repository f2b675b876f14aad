namespace Alicerce.ObjectStore.Storage;

/// <summary>An object that is about to be written: its content is staged.</summary>
internal sealed record ObjectDraft
{
    public required string Key { get; init; }

    public required StagedContent Content { get; init; }

    /// <summary>Without quotes.</summary>
    public required string ETag { get; init; }

    public required string Operation { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();

    /// <summary>Decides, while nobody else writes, whether the object may replace the current one.</summary>
    public Action<ObjectVersion?> Check { get; init; } = _ => { };
}
