using System.Security.Cryptography;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>The headers and trailers that state a checksum of the content.</summary>
internal static class ChecksumHeader
{
    private static readonly Dictionary<string, Func<IChecksum>> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x-amz-checksum-crc32"] = Crc.Crc32,
        ["x-amz-checksum-crc32c"] = Crc.Crc32C,
        ["x-amz-checksum-crc64nvme"] = Crc.Crc64Nvme,
        ["x-amz-checksum-sha1"] = () => new HashChecksum(HashAlgorithmName.SHA1),
        ["x-amz-checksum-sha256"] = () => new HashChecksum(HashAlgorithmName.SHA256),
    };

    public static IEnumerable<string> All => Kinds.Keys;

    public static IChecksum Start(string name) => Kinds.TryGetValue(name, out var start)
        ? start()
        : throw new S3Exception(S3Error.Invalid($"`{name}` is not a checksum. Use one of {string.Join(", ", Kinds.Keys)}."));
}
