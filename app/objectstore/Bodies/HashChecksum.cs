using System.Security.Cryptography;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>A cryptographic hash as a checksum.</summary>
internal sealed class HashChecksum(HashAlgorithmName algorithm) : IChecksum
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    public void Append(ReadOnlySpan<byte> content) => _hash.AppendData(content);

    public string End() => Convert.ToBase64String(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
