using System.Globalization;
using System.Text;

namespace Alicerce.Ingest.Events;

/// <summary>
/// Object keys arrive as in an HTML form: a plus sign is a space, other characters are percent-encoded UTF-8.
/// Decoding is strict, because a key decoded wrongly names no object and the event would be lost as "gone".
/// </summary>
public static class ObjectKey
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryDecode(string encoded, out string key)
    {
        key = "";
        try
        {
            var source = StrictUtf8.GetBytes(encoded);
            var target = new byte[source.Length];
            var length = 0;
            for (var i = 0; i < source.Length; i++)
            {
                switch (source[i])
                {
                    case (byte)'+':
                        target[length++] = (byte)' ';
                        break;
                    case (byte)'%' when TryReadEscape(source.AsSpan(i + 1), out target[length]):
                        length++;
                        i += 2;
                        break;
                    case (byte)'%':
                        return false;
                    default:
                        target[length++] = source[i];
                        break;
                }
            }

            key = StrictUtf8.GetString(target, 0, length);
            return length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> digits, out byte value)
    {
        value = 0;
        return digits.Length >= 2
            && byte.TryParse(digits[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
