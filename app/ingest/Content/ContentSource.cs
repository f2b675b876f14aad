namespace Alicerce.Ingest.Content;

/// <summary>Content to inspect: once from the beginning, and in pieces from anywhere.</summary>
public sealed record ContentSource
{
    public required Stream Content { get; init; }

    public required long Size { get; init; }

    /// <summary>The name of the object; it decides nothing and is only compared with what the content is.</summary>
    public string Name { get; init; } = "";

    /// <summary>Reads so many bytes from an offset on, both within the content.</summary>
    public required Func<long, int, CancellationToken, Task<byte[]>> ReadRangeAsync { get; init; }

    /// <summary>Content above this size is not read through: only its beginning, and what ranges tell.</summary>
    public long FullReadBytes { get; init; } = long.MaxValue;

    /// <summary>The last bytes, or all when there are fewer.</summary>
    public Task<byte[]> ReadTailAsync(int count, CancellationToken cancellationToken)
    {
        var length = (int)Math.Min(count, Size);
        return ReadRangeAsync(Size - length, length, cancellationToken);
    }
}
