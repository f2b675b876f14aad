namespace Alicerce.Web.Files;

public sealed record UploadQuery
{
    /// <summary>Null for the files of everybody.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Part of a name, in any case; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Null for any.</summary>
    public string? Status { get; init; }

    public required PageRequest Page { get; init; }
}
