using System.Text;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Diagram;

/// <summary>Text from programs as HTML and SVG may have it, between tags and in attributes.</summary>
public static class Markup
{
    public static string Text(string text)
    {
        var safe = SafeText.Of(text);
        var escaped = new StringBuilder(safe.Length + 16);
        foreach (var character in safe)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // Half of a pair, or what XML has no place for.
                _ when char.IsSurrogate(character) => character.ToString(),
                '\ufffe' or '\uffff' => "\ufffd",
                _ => character.ToString(),
            });
        }

        return WellFormed(escaped.ToString());
    }

    // An encoder would replace them too, but differently for each.
    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
}
