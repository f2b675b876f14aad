using System.Security.Cryptography;
using Alicerce.ObjectStore.Signatures;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>The signatures of the chunks of a body, each over the one before it.</summary>
internal sealed class ChunkSignatures(Authorization authorization) : IDisposable
{
    private readonly IncrementalHash _chunk = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _previous = authorization.Signature;

    public void Append(ReadOnlySpan<byte> content) => _chunk.AppendData(content);

    public void EndChunk(string? signature) =>
        Check("AWS4-HMAC-SHA256-PAYLOAD", $"{Mac.EmptyHash}\n{Convert.ToHexStringLower(_chunk.GetHashAndReset())}", signature);

    public void EndTrailer(string lines, string? signature) => Check("AWS4-HMAC-SHA256-TRAILER", Mac.HashOf(lines), signature);

    public void Dispose() => _chunk.Dispose();

    private void Check(string kind, string hashes, string? signature)
    {
        _previous = Mac.HexOf(
            authorization.Key, $"{kind}\n{authorization.Time}\n{authorization.Scope.Text}\n{_previous}\n{hashes}");
        if (!Mac.AreEqual(_previous, signature))
        {
            throw new S3Exception(S3Error.WrongSignature);
        }
    }
}
