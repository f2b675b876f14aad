namespace Alicerce.ObjectStore;

/// <summary>Ends a request with an error document.</summary>
internal sealed class S3Exception(S3Error error) : Exception(error.Message)
{
    public S3Error Error { get; } = error;
}
