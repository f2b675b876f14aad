using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Reads user data as the machine does: what is base64 is decoded, and what is compressed is unpacked.</summary>
internal static class UserDataText
{
    // EC2 takes 16 KiB; what unpacks to much more is no script.
    private const int Limit = 1024 * 1024;

    /// <summary>The script; the text itself when it is not encoded.</summary>
    public static string Decode(string userData)
    {
        if (!Base64.IsValid(userData, out var length) || length == 0)
        {
            return userData;
        }

        var bytes = Convert.FromBase64String(userData);
        return bytes is [0x1f, 0x8b, ..] ? Unpack(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private static string Unpack(byte[] bytes)
    {
        using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var buffer = new byte[Limit];
        try
        {
            return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, Limit, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            // It only starts like a compressed text, so the machine reads it as it is.
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
