using System.Text;
using Alicerce.Protocol;

namespace Pulumi.Policy.Wire;

/// <summary>The protocol's marks for special values, as the bytes that appear in a message.</summary>
internal static class Sentinels
{
    public static readonly byte[] SignatureKey = Utf8(Signatures.Key);
    public static readonly byte[] Secret = Utf8(Signatures.Secret);
    public static readonly byte[] Asset = Utf8(Signatures.Asset);
    public static readonly byte[] Archive = Utf8(Signatures.Archive);
    public static readonly byte[] ResourceReference = Utf8(Signatures.ResourceReference);
    public static readonly byte[] OutputValue = Utf8(Signatures.OutputValue);
    public static readonly byte[] ByteString = Utf8(Signatures.ByteString);

    private static readonly (byte[] Sentinel, UnknownKind Kind)[] Unknowns =
    [
        (Utf8(Signatures.UnknownString), UnknownKind.String),
        (Utf8(Signatures.UnknownBool), UnknownKind.Boolean),
        (Utf8(Signatures.UnknownNumber), UnknownKind.Number),
        (Utf8(Signatures.UnknownArray), UnknownKind.Array),
        (Utf8(Signatures.UnknownAsset), UnknownKind.Asset),
        (Utf8(Signatures.UnknownArchive), UnknownKind.Archive),
        (Utf8(Signatures.UnknownObject), UnknownKind.Object),
    ];

    private static readonly int UnknownLength = Unknowns[0].Sentinel.Length;

    /// <summary>Whether this text is one of the seven marks of a value that is not known yet.</summary>
    public static bool IsUnknown(ReadOnlySpan<byte> text, out UnknownKind kind)
    {
        if (text.Length == UnknownLength)
        {
            foreach (var (sentinel, sentinelKind) in Unknowns)
            {
                if (text.SequenceEqual(sentinel))
                {
                    kind = sentinelKind;
                    return true;
                }
            }
        }

        kind = default;
        return false;
    }

    public static ReadOnlySpan<byte> Unknown(UnknownKind kind) =>
        Array.Find(Unknowns, unknown => unknown.Kind == kind).Sentinel;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
