using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Worker.Adapters;

public sealed class S3Source(IAmazonS3 s3) : ISource
{
    public async Task<OpenedSource> OpenAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            var response = await s3.GetObjectAsync(
                new GetObjectRequest { BucketName = job.Bucket, Key = job.Key, VersionId = job.VersionId }, cancellationToken);
            return new OpenedSource(response.ResponseStream, response.ContentLength);
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode is "NoSuchKey" or "NoSuchVersion" or "MethodNotAllowed")
        {
            throw new JobFailedException(
                WorkerError.UnreadableFile,
                job.VersionId is null ? "The file was deleted." : "This version of the file was deleted.",
                exception);
        }
    }
}
