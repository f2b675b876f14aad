using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Ingest.Content.Documents;

/// <summary>Finds values in the text of dictionaries. Bytes are read as ISO 8859-1, so offsets are those of the file.</summary>
internal static partial class PdfSyntax
{
    public static long? Number(string dictionary, string name) =>
        Match(dictionary, name, @"\s+(\d{1,15})(?!\d|\s+\d+\s+R)") is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The number of the object that an entry refers to.</summary>
    public static int? Reference(string dictionary, string name) =>
        Match(dictionary, name, @"\s+(\d{1,9})\s+\d{1,5}\s+R") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static long[]? Numbers(string dictionary, string name) =>
        Match(dictionary, name, @"\s*\[([\d\s]{1,4000})\]") is { } text
            ? [.. WhiteSpace().Split(text.Trim()).Where(part => part.Length is > 0 and < 16).Select(part => long.Parse(part, CultureInfo.InvariantCulture))]
            : null;

    public static bool Has(string dictionary, string name) => Match(dictionary, name, @"(?![A-Za-z0-9])()") is not null;

    /// <summary>The dictionary that begins at a position, with the dictionaries in it.</summary>
    public static string? DictionaryAt(string text, int position)
    {
        var depth = 0;
        for (var i = position; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && text[i + 1] == '<')
            {
                depth++;
                i++;
            }
            else if (text[i] == '>' && text[i + 1] == '>')
            {
                i++;
                if (--depth == 0)
                {
                    return text[position..(i + 1)];
                }
            }
        }

        return null;
    }

    private static string? Match(string dictionary, string name, string value)
    {
        var match = Regex.Match(dictionary, $"/{name}{value}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
