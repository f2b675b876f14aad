using System.Globalization;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>Headers that belong to an object: those that it keeps, and those that an answer tells.</summary>
internal static class ObjectHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";
    private const int LargestMetadata = 2 * 1024;

    private static readonly string[] Kept =
        ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"];

    // What this store would have to do something about, and does not.
    private static readonly string[] Unsupported =
    [
        "x-amz-copy-source", "x-amz-server-side-encryption", "x-amz-tagging", "x-amz-object-lock", "x-amz-grant",
        "x-amz-website-redirect-location",
    ];

    public static void CheckKey(string key)
    {
        if (key.Length == 0 || key.Any(char.IsControl))
        {
            throw new S3Exception(S3Error.Invalid("The key is empty, or holds control characters."));
        }
    }

    public static Dictionary<string, string> Of(S3Request request)
    {
        var names = request.Context.Request.Headers.Keys;
        if (names.FirstOrDefault(name => Array.Exists(Unsupported, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) is { } unsupported)
        {
            throw new S3Exception(S3Error.NotImplemented($"`{unsupported}`"));
        }

        return Of(request.Header, names);
    }

    public static Dictionary<string, string> Of(Func<string, string?> read, IEnumerable<string> names)
    {
        var headers = new Dictionary<string, string>();
        foreach (var name in Kept.Concat(names.Where(name => name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
            .Select(name => name.ToLowerInvariant())))
        {
            if (read(name) is { Length: > 0 } value && ValueOf(name, value) is { Length: > 0 } kept)
            {
                headers[name] = kept;
            }
        }

        var metadata = headers.Where(header => header.Key.StartsWith(MetadataPrefix, StringComparison.Ordinal))
            .Sum(header => header.Key.Length + header.Value.Length);
        return metadata <= LargestMetadata
            ? headers
            : throw new S3Exception(new S3Error(400, "MetadataTooLarge", $"The metadata is larger than {LargestMetadata} bytes."));
    }

    /// <summary>What tells this version from others.</summary>
    public static void WriteIdentity(HttpResponse response, ObjectVersion version)
    {
        if (version.ETag.Length > 0)
        {
            response.Headers.ETag = $"\"{version.ETag}\"";
        }

        if (version.VersionId != ObjectVersion.Unversioned)
        {
            response.Headers["x-amz-version-id"] = version.VersionId;
        }
    }

    public static void WriteAll(HttpResponse response, ObjectVersion version)
    {
        WriteIdentity(response, version);
        response.Headers.LastModified = version.LastModified.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.AcceptRanges = "bytes";
        response.ContentType = "binary/octet-stream";
        foreach (var (name, value) in version.Headers)
        {
            response.Headers[name] = value;
        }
    }

    // How the content travelled is not how it is encoded.
    private static string ValueOf(string name, string value) => name != "Content-Encoding"
        ? value
        : string.Join(',', value.Split(',', StringSplitOptions.TrimEntries).Where(coding => coding != "aws-chunked"));
}
