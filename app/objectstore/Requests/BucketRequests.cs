using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>Requests about buckets and what is in them.</summary>
internal sealed partial class BucketRequests(DiskStore store)
{
    private const int MostKeys = 1000;

    public Task ListBucketsAsync(S3Request request) => XmlAnswer.WriteAsync(request.Context, new XElement(
        "ListAllMyBucketsResult",
        new XElement("Buckets", store.Buckets.Select(bucket => new XElement(
            "Bucket", new XElement("Name", bucket.Name), new XElement("CreationDate", TimeText(bucket.CreatedAt)))))));

    public void Create(S3Request request)
    {
        if (!NamePattern().IsMatch(request.Bucket))
        {
            throw new S3Exception(new S3Error(400, "InvalidBucketName", "The name of a bucket has 3 to 63 lower-case letters, digits, `.` or `-`."));
        }

        if (!store.TryCreate(request.Bucket))
        {
            throw new S3Exception(S3Error.BucketExists);
        }

        request.Context.Response.Headers.Location = "/" + request.Bucket;
    }

    public void Head(S3Request request) => _ = store[request.Bucket];

    public void Remove(S3Request request)
    {
        store.Remove(request.Bucket);
        request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public Task GetVersioningAsync(S3Request request) => XmlAnswer.WriteAsync(request.Context, new XElement(
        "VersioningConfiguration", store[request.Bucket].IsVersioned ? new XElement("Status", "Enabled") : null));

    public async Task PutVersioningAsync(S3Request request)
    {
        var body = await XmlAnswer.ReadAsync(request.Context, "VersioningConfiguration");
        if ((string?)body.Element("Status") != "Enabled")
        {
            throw new S3Exception(S3Error.NotImplemented("suspended versioning"));
        }

        store[request.Bucket].SetVersioned(true);
    }

    public Task ListAsync(S3Request request)
    {
        var (prefix, delimiter) = (request.Parameter("prefix") ?? "", request.Parameter("delimiter") ?? "");
        var most = request.Number("max-keys", MostKeys, MostKeys);
        var token = request.Parameter("continuation-token");
        var after = token is null ? request.Parameter("start-after") ?? "" : Decode(token);
        var page = new KeyPage(prefix, delimiter, after, most);
        store[request.Bucket].List(prefix, after, page.TryTake);
        var spell = Spelling(request);
        return XmlAnswer.WriteAsync(request.Context, new XElement(
            "ListBucketResult",
            new XElement("Name", request.Bucket),
            new XElement("Prefix", spell(prefix)),
            delimiter.Length > 0 ? new XElement("Delimiter", spell(delimiter)) : null,
            new XElement("MaxKeys", most),
            new XElement("KeyCount", page.Count),
            new XElement("IsTruncated", page.IsTruncated),
            request.Has("encoding-type") ? new XElement("EncodingType", "url") : null,
            token is null ? null : new XElement("ContinuationToken", token),
            page.IsTruncated ? new XElement("NextContinuationToken", Encode(page.Last)) : null,
            page.Objects.Select(version => new XElement(
                "Contents",
                new XElement("Key", spell(version.Key)),
                new XElement("LastModified", TimeText(version.LastModified)),
                new XElement("ETag", $"\"{version.ETag}\""),
                new XElement("Size", version.Size),
                new XElement("StorageClass", "STANDARD"))),
            page.Prefixes.Select(common => new XElement("CommonPrefixes", new XElement("Prefix", spell(common))))));
    }

    public Task ListVersionsAsync(S3Request request)
    {
        var prefix = request.Parameter("prefix") ?? "";
        var versions = store[request.Bucket].ListVersions(prefix);
        if (versions.Count > MostKeys)
        {
            throw new S3Exception(S3Error.NotImplemented($"lists of more than {MostKeys} versions; narrow the prefix"));
        }

        var spell = Spelling(request);
        return XmlAnswer.WriteAsync(request.Context, new XElement(
            "ListVersionsResult",
            new XElement("Name", request.Bucket),
            new XElement("Prefix", spell(prefix)),
            new XElement("MaxKeys", MostKeys),
            new XElement("IsTruncated", false),
            request.Has("encoding-type") ? new XElement("EncodingType", "url") : null,
            versions.Select(entry => new XElement(
                entry.Version.IsDeleteMarker ? "DeleteMarker" : "Version",
                new XElement("Key", spell(entry.Version.Key)),
                new XElement("VersionId", entry.Version.VersionId),
                new XElement("IsLatest", entry.IsLatest),
                new XElement("LastModified", TimeText(entry.Version.LastModified)),
                entry.Version.IsDeleteMarker ? null : new XElement("ETag", $"\"{entry.Version.ETag}\""),
                entry.Version.IsDeleteMarker ? null : new XElement("Size", entry.Version.Size)))));
    }

    public async Task DeleteManyAsync(S3Request request)
    {
        var bucket = store[request.Bucket];
        var body = await XmlAnswer.ReadAsync(request.Context, "Delete");
        var listed = body.Elements("Object").Select(item => ((string?)item.Element("Key") ?? "", (string?)item.Element("VersionId"))).ToList();
        if (listed.Count is 0 or > MostKeys)
        {
            throw new S3Exception(S3Error.MalformedXml);
        }

        foreach (var (key, versionId) in listed)
        {
            bucket.Delete(key, versionId);
        }

        var isQuiet = (string?)body.Element("Quiet") == "true";
        await XmlAnswer.WriteAsync(request.Context, new XElement(
            "DeleteResult", isQuiet ? null : listed.Select(item => new XElement("Deleted", new XElement("Key", item.Item1)))));
    }

    private static Func<string, string> Spelling(S3Request request) => request.Parameter("encoding-type") switch
    {
        null => text => text,
        "url" => text => string.Join('/', text.Split('/').Select(Uri.EscapeDataString)),
        _ => throw new S3Exception(S3Error.Invalid("`encoding-type` is not `url`.")),
    };

    private static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Encode(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    private static string Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw new S3Exception(S3Error.Invalid("The continuation token is not one of this store."));
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex NamePattern();
}
