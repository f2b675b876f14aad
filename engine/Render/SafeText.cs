using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Alicerce.Engine.Render;

/// <summary>
/// Text from programs, packs and files as a terminal may have it: nothing in it moves the cursor, changes a colour or
/// turns the direction of writing.
/// </summary>
public static partial class SafeText
{
    public static string Of(string text)
    {
        // Colours that a program meant well are dropped; whatever else is not text is made visible.
        var plain = text.Contains('\u001b', StringComparison.Ordinal) ? Colors().Replace(text, "") : text;
        return plain.Any(IsUnsafe) ? Escaped(plain) : plain;
    }

    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsUnsafe(character))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                safe.Append(character);
            }
        }

        return safe.ToString();
    }

    /// <summary>Whether a terminal does something else with it than show it.</summary>
    public static bool IsUnsafe(char character) =>
        char.IsControl(character) ||
        character is '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();
}
