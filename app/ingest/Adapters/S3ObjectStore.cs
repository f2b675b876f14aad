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
        var request = new GetObjectRequest
        {
            BucketName = created.Bucket,
            Key = created.Key,
            VersionId = created.VersionId,
            // A version never changes; without versions the tag alone tells this object from its successor.
            EtagToMatch = created is { VersionId: null, ETag: { } etag } ? $"\"{etag}\"" : null,
        };

        try
        {
            var response = await s3.GetObjectAsync(request, cancellationToken);
            return new OpenedObject.Found(response)
            {
                Content = response.ResponseStream,
                Size = response.ContentLength,
                VersionId = response.VersionId,
                ETag = response.ETag?.Trim('"'),
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
}
