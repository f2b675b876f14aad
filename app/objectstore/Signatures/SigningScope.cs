namespace Alicerce.ObjectStore.Signatures;

/// <summary>The credential of a signature: who, on which day, for which region and service.</summary>
internal sealed record SigningScope(string AccessKey, string Date, string Region)
{
    private const string Service = "s3";
    private const string Terminator = "aws4_request";

    /// <summary>What a string to sign states.</summary>
    public string Text => $"{Date}/{Region}/{Service}/{Terminator}";

    public static SigningScope Parse(string? credential) =>
        credential?.Split('/') is [{ Length: > 0 } accessKey, { Length: 8 } date, { Length: > 0 } region, Service, Terminator]
            ? new SigningScope(accessKey, date, region)
            : throw new S3Exception(S3Error.Invalid(
                "The credential is not `<access key>/<date>/<region>/s3/aws4_request`. Sign with version 4 for the service `s3`."));

    public byte[] KeyOf(string secretKey) => new[] { Date, Region, Service, Terminator }
        .Aggregate(System.Text.Encoding.UTF8.GetBytes("AWS4" + secretKey), Mac.Of);
}
