using Alicerce.Aws.Calls;
using Alicerce.Aws.Signing;

namespace Alicerce.Aws.Services;

/// <summary>Reads objects.</summary>
public sealed class S3Client(AwsConnection connection)
{
    // The hash of no bytes: what it has to be for a request without a body.
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private readonly AwsCaller _caller = new(connection);

    /// <summary>
    /// Fails with <see cref="AwsErrorCode.NoSuchKey"/>, <see cref="AwsErrorCode.NoSuchVersion"/> or
    /// <see cref="AwsErrorCode.PreconditionFailed"/> when the object is not there, or another one.
    /// </summary>
    public async Task<ObjectAnswer> GetObjectAsync(ObjectRequest request, CancellationToken cancellationToken)
    {
        var headers = new List<KeyValuePair<string, string>> { new("x-amz-content-sha256", EmptyHash) };
        if (request.Range is var (first, last))
        {
            headers.Add(new("range", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes={first}-{last}")));
        }

        if (request.ETag is { } etag)
        {
            headers.Add(new("if-match", $"\"{etag}\""));
        }

        var response = await _caller.OpenAsync(
            new AwsCall
            {
                Service = AwsService.S3,
                Operation = "GetObject",
                Method = HttpMethod.Get,
                Address = AddressOf(request),
                Query = request.VersionId is { } version ? [new("versionId", version)] : [],
                Headers = headers,
            },
            cancellationToken);
        return await ObjectAnswer.ReadAsync(response, cancellationToken);
    }

    // A bucket has a host of its own, unless its name has dots, which the certificate of AWS does not cover, or an
    // emulator serves all buckets under one name.
    private Uri AddressOf(ObjectRequest request)
    {
        var key = string.Join('/', request.Key.Split('/').Select(SignatureV4.Encode));
        if (connection.ConfiguredAddressOf(AwsService.S3) is { } configured)
        {
            return AwsCaller.Exactly($"{configured.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{SignatureV4.Encode(request.Bucket)}/{key}");
        }

        var host = connection.HostOf(AwsService.S3);
        return AwsCaller.Exactly(request.Bucket.Contains('.', StringComparison.Ordinal)
            ? $"https://{host}/{request.Bucket}/{key}"
            : $"https://{request.Bucket}.{host}/{key}");
    }
}
