namespace Alicerce.Engine.Diagram;

/// <summary>How wide a text may become in a font that nobody knows: never less than it will be.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(rune => Share(rune.Value)) * size;

    /// <summary>Cuts in the middle what would be wider.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        var runes = text.EnumerateRunes().ToArray();
        for (var kept = runes.Length - 1; kept > 1; kept--)
        {
            var head = (kept + 1) / 2;
            var cut = $"{string.Concat(runes[..head])}…{string.Concat(runes[^(kept - head)..])}";
            if (Of(cut, size) <= width)
            {
                return cut;
            }
        }

        return "…";
    }

    private static double Share(int character) => character switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'I' => 0.33,
        'f' or 't' or 'r' or ' ' or '-' or '/' or '(' or ')' or '[' or ']' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 0.98,
        >= 'A' and <= 'Z' => 0.76,
        < 0x2000 => 0.62,
        _ => 1.1,
    };
}
