using Alicerce.Worker.Jobs;
using Amazon.S3;
using Amazon.S3.Transfer;

namespace Alicerce.Worker.Adapters;

public sealed class S3Results(IAmazonS3 s3, string bucket) : IResults
{
    public async Task WriteAsync(string key, string mediaType, string path, CancellationToken cancellationToken)
    {
        using var transfer = new TransferUtility(s3);
        await transfer.UploadAsync(
            new TransferUtilityUploadRequest { BucketName = bucket, Key = key, FilePath = path, ContentType = mediaType },
            cancellationToken);
    }
}
