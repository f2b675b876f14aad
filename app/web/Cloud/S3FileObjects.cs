using System.Globalization;
using System.Net;
using Alicerce.Web.Files;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Web.Cloud;

internal sealed class S3FileObjects(IAmazonS3 s3, string incoming, string results) : IFileObjects
{
    public IReadOnlyList<string> Origins { get; } = OriginsOf(s3.Config, [incoming, results]);

    public async Task<UploadForm> PresignUploadAsync(string key, string mediaType, long size, DateTimeOffset expires)
    {
        var answer = await s3.CreatePresignedPostAsync(new CreatePresignedPostRequest
        {
            BucketName = incoming,
            Key = key,
            Expires = expires.UtcDateTime,
            Fields = new() { ["Content-Type"] = mediaType },
            Conditions =
            [
                S3PostCondition.ExactMatch("Content-Type", mediaType),
                S3PostCondition.ContentLengthRange(size, size),
            ],
        });
        return new UploadForm(answer.Url, answer.Fields);
    }

    public async Task<Uri> PresignResultAsync(string key, string mediaType, string? fileName, DateTimeOffset expires)
    {
        var request = new GetPreSignedUrlRequest
        {
            BucketName = results,
            Key = key,
            Verb = HttpVerb.GET,
            Expires = expires.UtcDateTime,
            Protocol = s3.Config.ServiceURL?.StartsWith("http:", StringComparison.Ordinal) == true ? Protocol.HTTP : Protocol.HTTPS,
        };
        request.ResponseHeaderOverrides.ContentType = mediaType;
        request.ResponseHeaderOverrides.ContentDisposition =
            fileName is null ? "inline" : $"attachment; filename=\"{fileName}\"";
        return new Uri(await s3.GetPreSignedURLAsync(request));
    }

    public async Task<byte[]?> ReadResultAsync(string key, int limit, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await s3.GetObjectAsync(
                new GetObjectRequest { BucketName = results, Key = key, ByteRange = new ByteRange(0, limit - 1) }, cancellationToken);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // There is no first byte in an empty object.
            return [];
        }
    }

    private static List<string> OriginsOf(IClientConfig config, IReadOnlyList<string> buckets)
    {
        if (!string.IsNullOrEmpty(config.ServiceURL))
        {
            return [new Uri(config.ServiceURL).GetLeftPart(UriPartial.Authority)];
        }

        var suffix = config.RegionEndpoint.PartitionDnsSuffix;
        return [.. buckets.SelectMany(bucket => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"https://{bucket}.s3.{config.RegionEndpoint.SystemName}.{suffix}"),
            // What the SDK still writes for the oldest region.
            $"https://{bucket}.s3.{suffix}",
        })];
    }
}
