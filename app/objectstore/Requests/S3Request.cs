using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace Alicerce.ObjectStore.Requests;

/// <summary>A request with a path-style address, taken apart as it came: the framework's own parts are decoded too early.</summary>
internal sealed class S3Request
{
    private const int LongestKey = 1024;

    public S3Request(HttpContext context)
    {
        Context = context;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        Path = Uri.UnescapeDataString(target[0]);
        Query = target.Length == 1
            ? []
            : [.. target[1].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        var slash = Path.IndexOf('/', 1);
        Bucket = Path[1..(slash < 0 ? Path.Length : slash)];
        Key = slash < 0 ? "" : Path[(slash + 1)..];
        if (System.Text.Encoding.UTF8.GetByteCount(Key) > LongestKey)
        {
            throw new S3Exception(S3Error.KeyTooLong);
        }
    }

    public HttpContext Context { get; }

    public string Method => Context.Request.Method;

    /// <summary>Decoded, with the slash that it begins with.</summary>
    public string Path { get; }

    /// <summary>Decoded, in the order of the address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>Empty for the store itself.</summary>
    public string Bucket { get; }

    /// <summary>Empty for the bucket itself.</summary>
    public string Key { get; }

    public string? VersionId => Parameter("versionId");

    public CancellationToken Aborted => Context.RequestAborted;

    public bool Has(string name) => Query.Any(pair => pair.Key == name);

    public string? Parameter(string name) => Query.FirstOrDefault(pair => pair.Key == name).Value;

    public int Number(string name, int fallback, int most)
    {
        if (Parameter(name) is not { Length: > 0 } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, most)
            : throw new S3Exception(S3Error.Invalid($"`{name}` is \"{text}\". Use a number."));
    }

    /// <returns>Null when the header is absent or empty.</returns>
    public string? Header(string name) => Context.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;

    private static KeyValuePair<string, string> Parse(string text)
    {
        var parts = text.Split('=', 2);
        return KeyValuePair.Create(
            Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
