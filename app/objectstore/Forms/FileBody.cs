using Alicerce.ObjectStore.Bodies;

namespace Alicerce.ObjectStore.Forms;

/// <summary>The file in a form.</summary>
internal sealed class FileBody(Stream file) : IBody
{
    public Dictionary<string, string> Trailers { get; } = [];

    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        try
        {
            return await file.ReadAsync(target, cancellationToken);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            throw new S3Exception(S3Error.Incomplete);
        }
    }

    public void Dispose()
    {
    }
}
