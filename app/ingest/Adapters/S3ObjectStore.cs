using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;

namespace Alicerce.Ingest.Adapters;

public sealed class S3ObjectStore(S3Client s3) : IObjectStore
{
    public async Task<OpenedObject> OpenAsync(ObjectCreated created, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await s3.GetObjectAsync(RequestFor(created), cancellationToken);
            // From here on it is this very object, or an error.
            var opened = created with { VersionId = answer.VersionId ?? created.VersionId, ETag = answer.ETag };
            var content = new ResumingStream(
                answer.Content,
                answer.Length,
                (position, token) => OpenRangeAsync(opened, position, answer.Length - 1, token));
            return new OpenedObject.Found(content)
            {
                Content = content,
                Size = answer.Length,
                ReadRangeAsync = (offset, count, token) => ReadRangeAsync(opened, offset, count, token),
                VersionId = answer.VersionId,
                ETag = opened.ETag,
                MediaType = answer.MediaType,
            };
        }
        catch (AwsCallException exception) when (exception.Code is AwsErrorCode.NoSuchKey or AwsErrorCode.NoSuchVersion)
        {
            return new OpenedObject.Gone();
        }
        catch (AwsCallException exception) when (exception.Code == AwsErrorCode.PreconditionFailed)
        {
            return new OpenedObject.Superseded();
        }
    }

    private async Task<byte[]> ReadRangeAsync(ObjectCreated opened, long offset, int count, CancellationToken cancellationToken)
    {
        await using var content = await OpenRangeAsync(opened, offset, offset + count - 1, cancellationToken);
        var bytes = new byte[count];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private async Task<Stream> OpenRangeAsync(ObjectCreated opened, long first, long last, CancellationToken cancellationToken) =>
        (await s3.GetObjectAsync(RequestFor(opened) with { Range = (first, last) }, cancellationToken)).Content;

    private static ObjectRequest RequestFor(ObjectCreated created) => new()
    {
        Bucket = created.Bucket,
        Key = created.Key,
        VersionId = created.VersionId,
        // A version never changes; without versions the tag alone tells this object from its successor.
        ETag = created.VersionId is null ? created.ETag : null,
    };
}
