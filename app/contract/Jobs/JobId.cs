using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Contract.Jobs;

/// <summary>
/// Names the work on one version of one object. It depends on nothing that changes when an event is delivered again,
/// so everything named after it happens once.
/// </summary>
public static class JobId
{
    public const int Length = 40;

    // What S3 calls the one version of an object in a bucket whose versioning is suspended.
    private const string NoVersion = "null";

    /// <summary>The sequencer, in its comparable form, counts only where there is no version.</summary>
    public static string Of(string bucket, string key, string? versionId, string? etag, string sequencer) =>
        IdempotencyKeyOf(bucket, key, versionId, etag, sequencer)[..Length];

    /// <summary>The id of the same work in the idempotency table: the whole hash, of which the job id is the beginning.</summary>
    public static string IdempotencyKeyOf(string bucket, string key, string? versionId, string? etag, string sequencer)
    {
        var version = versionId is null or "" or NoVersion ? $"{etag}/{sequencer}" : versionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bucket}\n{key}\n{version}")));
    }

    public static bool IsValid(string? text) =>
        text is { Length: Length } && text.All(character => char.IsAsciiDigit(character) || character is >= 'a' and <= 'f');

    public static string ExecutionNameOf(string jobId) => $"f-{jobId}";
}
