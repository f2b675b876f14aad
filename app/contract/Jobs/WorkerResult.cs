namespace Alicerce.Contract.Jobs;

/// <summary>What the worker answers the process machine with.</summary>
public sealed record WorkerResult
{
    /// <summary>The key of the manifest in the results bucket.</summary>
    public required string Manifest { get; init; }

    /// <summary>The hash of the manifest, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Files { get; init; }

    public required long Records { get; init; }
}
