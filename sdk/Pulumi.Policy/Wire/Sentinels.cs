using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>The protocol's marks for special values, as the bytes that appear in a message.</summary>
internal static class Sentinels
{
    public static readonly byte[] SignatureKey = Utf8("4dabf18193072939515e22adb298388d");
    public static readonly byte[] Secret = Utf8("1b47061264138c4ac30d75fd1eb44270");
    public static readonly byte[] Asset = Utf8("c44067f5952c0a294b673a41bacd8c17");
    public static readonly byte[] Archive = Utf8("0def7320c3a5731c473e5ecbe6d01bc7");
    public static readonly byte[] ResourceReference = Utf8("5cf8f73096256a8f31e491e813e4eb8e");
    public static readonly byte[] OutputValue = Utf8("d0e6a833031e9bbcd3f4e8bde6ca49a4");
    public static readonly byte[] ByteString = Utf8("803fd3297a5875dc03ca845dda5d2a98");

    private static readonly (byte[] Sentinel, UnknownKind Kind)[] Unknowns =
    [
        (Utf8("04da6b54-80e4-46f7-96ec-b56ff0331ba9"), UnknownKind.String),
        (Utf8("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"), UnknownKind.Boolean),
        (Utf8("3eeb2bf0-c639-47a8-9e75-3b44932eb421"), UnknownKind.Number),
        (Utf8("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"), UnknownKind.Array),
        (Utf8("030794c1-ac77-496b-92df-f27374a8bd58"), UnknownKind.Asset),
        (Utf8("e48ece36-62e2-4504-bad9-02848725956a"), UnknownKind.Archive),
        (Utf8("dd056dcd-154b-4c76-9bd3-c8f88648b5ff"), UnknownKind.Object),
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
