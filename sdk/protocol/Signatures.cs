namespace Alicerce.Protocol;

/// <summary>The texts that mark special values on the wire. They occur in this file alone.</summary>
public static class Signatures
{
    /// <summary>The key under which a special value carries its signature.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret: its plain value is under <c>value</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>An asset: <c>text</c>, <c>path</c> or <c>uri</c>, and a <c>hash</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive: <c>assets</c>, <c>path</c> or <c>uri</c>, and a <c>hash</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A reference to a resource: <c>urn</c>, <c>id</c>, <c>packageVersion</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output: <c>value</c> unless it is unknown, <c>secret</c>, <c>dependencies</c>.</summary>
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Bytes: base64 under <c>value</c>.</summary>
    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>An unknown boolean.</summary>
    public const string UnknownBool = "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7";

    /// <summary>An unknown number.</summary>
    public const string UnknownNumber = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";

    /// <summary>An unknown string; also what today's engines and SDKs send for an unknown value of any kind.</summary>
    public const string UnknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>An unknown list.</summary>
    public const string UnknownArray = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";

    /// <summary>An unknown asset.</summary>
    public const string UnknownAsset = "030794c1-ac77-496b-92df-f27374a8bd58";

    /// <summary>An unknown archive.</summary>
    public const string UnknownArchive = "e48ece36-62e2-4504-bad9-02848725956a";

    /// <summary>An unknown object.</summary>
    public const string UnknownObject = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

    /// <summary>Whether a text stands for a value that is not known before the deployment, of whatever kind.</summary>
    public static bool IsUnknown(string text) => text.Length == UnknownString.Length && text is
        UnknownString or UnknownBool or UnknownNumber or UnknownArray or UnknownObject or UnknownAsset
        or UnknownArchive;
}
