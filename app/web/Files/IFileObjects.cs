namespace Alicerce.Web.Files;

/// <summary>The buckets. Content goes between them and the browser, not through the application.</summary>
public interface IFileObjects
{
    /// <summary>The origins that browsers send to and fetch from.</summary>
    IReadOnlyList<string> Origins { get; }

    /// <summary>Lets a browser send exactly this many bytes of this type under this key.</summary>
    Task<UploadForm> PresignUploadAsync(string key, string mediaType, long size, DateTimeOffset expires);

    /// <summary>Lets a browser fetch one result.</summary>
    /// <param name="fileName">Under which the browser saves it; null to show it.</param>
    Task<Uri> PresignResultAsync(string key, string mediaType, string? fileName, DateTimeOffset expires);

    /// <summary>The first bytes of a result; null when there is none.</summary>
    Task<byte[]?> ReadResultAsync(string key, int limit, CancellationToken cancellationToken);
}
