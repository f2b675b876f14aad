namespace Alicerce.Web.Files;

/// <summary>What the application knows about a file from whom it let send it.</summary>
public sealed record Upload
{
    public required string Id { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Differs from the owner when an administrator sent the file for somebody.</summary>
    public required string SenderId { get; init; }

    /// <summary>As the person named the file.</summary>
    public required string Name { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    /// <summary>As last seen; one of <see cref="UploadStatus"/>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
