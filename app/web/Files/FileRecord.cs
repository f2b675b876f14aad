namespace Alicerce.Web.Files;

/// <summary>What the table of files knows about an object.</summary>
public sealed record FileRecord
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>As the table spells it.</summary>
    public required string Status { get; init; }

    public string? VersionId { get; init; }

    public long Size { get; init; }

    public string? MediaType { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>What the content is made of, such as lines or pages: attribute and value, in the order of the contract.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Traits { get; init; } = [];

    /// <summary>The first names in an archive.</summary>
    public IReadOnlyList<string> EntryNames { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public string? JobId { get; init; }

    /// <summary>The key of the manifest in the results bucket; null before there are results.</summary>
    public string? Manifest { get; init; }

    public string? Error { get; init; }

    public string? ApprovalId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
