using System.Net;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Ingest.Adapters;

public sealed class S3ObjectStore(IAmazonS3 s3) : IObjectStore
{
    public async Task<OpenedObject> OpenAsync(ObjectCreated created, CancellationToken cancellationToken)
    {
        try
        {
            var response = await s3.GetObjectAsync(RequestFor(created), cancellationToken);
            // From here on it is this very object, or an error.
            var opened = created with { VersionId = response.VersionId ?? created.VersionId, ETag = response.ETag?.Trim('"') };
            var content = new ResumingStream(
                response.ResponseStream,
                response.ContentLength,
                (position, token) => OpenRangeAsync(opened, position, response.ContentLength - 1, token));
            return new OpenedObject.Found(content)
            {
                Content = content,
                Size = response.ContentLength,
                ReadRangeAsync = (offset, count, token) => ReadRangeAsync(opened, offset, count, token),
                VersionId = response.VersionId,
                ETag = opened.ETag,
                MediaType = response.Headers.ContentType,
            };
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode is "NoSuchKey" or "NoSuchVersion")
        {
            return new OpenedObject.Gone();
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
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

    private async Task<Stream> OpenRangeAsync(ObjectCreated opened, long first, long last, CancellationToken cancellationToken)
    {
        var request = RequestFor(opened);
        request.ByteRange = new ByteRange(first, last);
        return (await s3.GetObjectAsync(request, cancellationToken)).ResponseStream;
    }

    private static GetObjectRequest RequestFor(ObjectCreated created) => new()
    {
        BucketName = created.Bucket,
        Key = created.Key,
        VersionId = created.VersionId,
        // A version never changes; without versions the tag alone tells this object from its successor.
        EtagToMatch = created is { VersionId: null, ETag: { } etag } ? $"\"{etag}\"" : null,
    };
}
