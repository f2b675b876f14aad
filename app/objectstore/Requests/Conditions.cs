using System.Globalization;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>The conditions of a request about an object.</summary>
internal static class Conditions
{
    /// <returns>Whether the reader has this content already.</returns>
    public static bool IsNotModified(S3Request request, ObjectVersion version)
    {
        // A condition on the tag makes the one on the time meaningless.
        if (request.Header("If-Match") is { } match)
        {
            if (!Matches(match, version))
            {
                throw new S3Exception(S3Error.PreconditionFailed);
            }
        }
        else if (TimeOf(request, "If-Unmodified-Since") is { } unmodified && Seconds(version) > unmodified)
        {
            throw new S3Exception(S3Error.PreconditionFailed);
        }

        return request.Header("If-None-Match") is { } other
            ? Matches(other, version)
            : TimeOf(request, "If-Modified-Since") is { } modified && Seconds(version) <= modified;
    }

    public static Action<ObjectVersion?> ForWriting(S3Request request)
    {
        var (match, other) = (request.Header("If-Match"), request.Header("If-None-Match"));
        if (other is not (null or "*"))
        {
            throw new S3Exception(S3Error.NotImplemented("`If-None-Match` with a tag for writing"));
        }

        return current =>
        {
            if (other is not null && current is not null)
            {
                throw new S3Exception(S3Error.PreconditionFailed);
            }

            if (match is not null && !Matches(match, current ?? throw new S3Exception(S3Error.NoSuchKey)))
            {
                throw new S3Exception(S3Error.PreconditionFailed);
            }
        };
    }

    private static bool Matches(string tags, ObjectVersion version) => tags == "*"
        || tags.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag.Trim('"') == version.ETag);

    private static DateTimeOffset? TimeOf(S3Request request, string header) =>
        DateTimeOffset.TryParseExact(
            request.Header(header), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    // Headers have no fractions of seconds.
    private static DateTimeOffset Seconds(ObjectVersion version) =>
        DateTimeOffset.FromUnixTimeSeconds(version.LastModified.ToUnixTimeSeconds());
}
