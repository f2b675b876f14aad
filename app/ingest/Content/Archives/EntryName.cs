using System.Globalization;
using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>Names of entries, which whoever made the archive chose freely.</summary>
internal static class EntryName
{
    // The upper half of code page 437, in which a ZIP archive names its entries unless it says otherwise.
    private const string UpperHalf =
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether unpacking would write outside of the folder, on any system, or make a name that hides what it is.</summary>
    public static bool IsUnsafe(string name) =>
        name.Length == 0 || IsAbsolute(name) || name.Split('/', '\\').Contains("..") || name.EnumerateRunes().Any(IsHidden);

    /// <summary>Whether a link leads outside of the folder that the archive is unpacked in.</summary>
    /// <param name="name">Of the link.</param>
    /// <param name="target">As the archive has it, which counts from the folder of the link.</param>
    public static bool LeadsOutside(string name, string target)
    {
        if (IsAbsolute(target))
        {
            return true;
        }

        var depth = name.TrimEnd('/').Count(character => character == '/');
        foreach (var part in target.Split('/', '\\'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For people: what cannot be seen, or turns a line around, is a replacement character; a long name is cut.</summary>
    public static string Show(string name, int maximumLength)
    {
        var shown = new StringBuilder(Math.Min(name.Length, maximumLength));
        foreach (var rune in name.EnumerateRunes())
        {
            var text = IsHidden(rune) ? "\uFFFD" : rune.ToString();
            if (shown.Length + text.Length >= maximumLength)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(text);
        }

        return shown.ToString();
    }

    /// <summary>Bytes that say that they are UTF-8, or are; otherwise those of the code page that ZIP began with.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        if (isUtf8)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var name = new StringBuilder(bytes.Length);
            foreach (var value in bytes)
            {
                name.Append(value < 0x80 ? (char)value : UpperHalf[value - 0x80]);
            }

            return name.ToString();
        }
    }

    private static bool IsAbsolute(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length >= 2 && char.IsAsciiLetter(name[0]) && name[1] == ':');

    // Control and format characters, among them those that turn the direction of text, and ends of lines of any kind.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
