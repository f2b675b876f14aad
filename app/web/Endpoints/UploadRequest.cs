namespace Alicerce.Web.Endpoints;

/// <summary>A file that a browser wants to send.</summary>
internal sealed record UploadRequest
{
    public string? Name { get; init; }

    public long Size { get; init; }

    /// <summary>Null for the person themselves.</summary>
    public string? OwnerId { get; init; }
}
