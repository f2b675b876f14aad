using System.Globalization;
using System.Text;

namespace Alicerce.Protocol.Transport;

/// <summary>How <c>grpc-message</c> carries text: UTF-8, with everything but printable ASCII as <c>%XX</c>.</summary>
internal static class PercentEncoding
{
    private const int EscapeLength = 3;

    /// <summary>Encodes as much of the text as fits; a header that is too long costs the whole status.</summary>
    public static string Encode(string text, int maxLength)
    {
        var encoded = new StringBuilder(Math.Min(text.Length, maxLength));
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var start = encoded.Length;
            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                if (octet is >= 0x20 and <= 0x7E and not (byte)'%')
                {
                    encoded.Append((char)octet);
                }
                else
                {
                    encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                }
            }

            if (encoded.Length > maxLength)
            {
                encoded.Length = start;
                break;
            }
        }

        return encoded.ToString();
    }

    /// <summary>Decodes; an escape that is none stays as it is, because a damaged message beats no message.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var octets = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + EscapeLength <= text.Length
                && byte.TryParse(
                    text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                i += EscapeLength - 1;
            }
            else
            {
                octets.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return Encoding.UTF8.GetString([.. octets]);
    }
}
