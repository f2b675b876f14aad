using System.Security.Cryptography;

namespace Alicerce.AwsPeers;

/// <summary>An object in <see cref="S3Server"/>. Its content is opened for each request.</summary>
public sealed record StoredObject
{
    public required long Size { get; init; }

    public required Func<Stream> Open { get; init; }

    /// <summary>
    /// The MD5 hash of the content, which the client compares, or a hash with a dash and a number: an object uploaded
    /// in so many parts.
    /// </summary>
    public required string ETag { get; init; }

    public string ContentType { get; init; } = "binary/octet-stream";

    /// <summary>Null in a bucket without versions.</summary>
    public string? VersionId { get; init; }

    /// <summary>Cuts the connection after so many bytes of each answer.</summary>
    public long? BreakAfter { get; init; }

    public static StoredObject Of(byte[] content) => new()
    {
        Size = content.Length,
        Open = () => new MemoryStream(content),
#pragma warning disable CA5351 // S3 defines the tag so.
        ETag = Convert.ToHexStringLower(MD5.HashData(content)),
#pragma warning restore CA5351
    };
}
