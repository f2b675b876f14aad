using System.Security.Cryptography;
using System.Text;

namespace Alicerce.ObjectStore.Signatures;

/// <summary>The arithmetic of signatures of version 4.</summary>
internal static class Mac
{
    public static readonly string EmptyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    public static byte[] Of(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    public static string HexOf(byte[] key, string text) => Convert.ToHexStringLower(Of(key, text));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Takes as long for the first wrong digit as for the last.</summary>
    public static bool AreEqual(string expected, string? given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given ?? ""));
}
