using System.Globalization;

namespace Alicerce.Contract.Files;

/// <summary>
/// Names and keys of the items in the files table. One META item holds the current version of an object; RUN items
/// hold what happened to it.
/// </summary>
public static class FileItem
{
    public const string PartitionKey = "pk";
    public const string SortKey = "sk";
    public const string StatusIndex = "gsi1";
    public const string StatusIndexPartitionKey = "gsi1pk";
    public const string StatusIndexSortKey = "gsi1sk";
    public const string ExpiresAt = "expiresAt";

    public const string Bucket = "bucket";
    public const string Key = "key";
    public const string VersionId = "versionId";
    public const string ETag = "etag";
    public const string Sequencer = "sequencer";
    public const string Status = "status";
    public const string CreatedAt = "createdAt";
    public const string UpdatedAt = "updatedAt";
    public const string Size = "size";
    public const string DeclaredMediaType = "declaredMediaType";

    public const string MediaType = "mediaType";
    public const string Sha256 = "sha256";
    public const string Charset = "charset";
    public const string Lines = "lines";
    public const string Words = "words";
    public const string Columns = "columns";
    public const string Width = "width";
    public const string Height = "height";
    public const string Pages = "pages";
    public const string Entries = "entries";
    public const string UnpackedSize = "unpackedSize";

    /// <summary>Names in an archive, the first ones, with an end of line between two; no name has one in it.</summary>
    public const string EntryNames = "entryNames";

    /// <summary>What a reader must know before opening the content: <see cref="ContentWarning"/>s with commas between.</summary>
    public const string Warnings = "warnings";

    public const string JobId = "jobId";
    public const string ExecutionArn = "executionArn";
    public const string Manifest = "manifest";
    public const string Error = "error";
    public const string ApprovalId = "approvalId";

    public const string MetaSortKey = "META";
    public const string RunSortKeyPrefix = "RUN#";

    public static string PartitionKeyOf(string bucket, string key) => $"FILE#{bucket}#{key}";

    public static string RunSortKeyOf(string jobId, DateTimeOffset time) => $"{RunSortKeyPrefix}{jobId}#{TimeText(time)}";

    /// <summary>The partition of the status index that lists the files in one status, by time.</summary>
    public static string StatusIndexKeyOf(FileStatus status) => $"STATUS#{FileStatusText.Of(status)}";

    /// <summary>Fixed width, so that the order of the text is the order of the times.</summary>
    public static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
