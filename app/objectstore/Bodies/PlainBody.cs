using System.Security.Cryptography;
using Alicerce.ObjectStore.Signatures;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>A body that is the content. Where its hash was signed, the end of reading compares it.</summary>
/// <param name="body">As it comes.</param>
/// <param name="hash">In lower-case hexadecimal, or how the body is signed instead.</param>
internal sealed class PlainBody(Stream body, string hash) : IBody
{
    private readonly IncrementalHash? _hash =
        hash == Authorization.Unsigned ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public Dictionary<string, string> Trailers { get; } = [];

    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        var count = await body.ReadAsync(target, cancellationToken);
        _hash?.AppendData(target.Span[..count]);
        if (count == 0 && _hash is not null && !Mac.AreEqual(Convert.ToHexStringLower(_hash.GetCurrentHash()), hash))
        {
            throw new S3Exception(S3Error.WrongContentHash);
        }

        return count;
    }

    public void Dispose() => _hash?.Dispose();
}
