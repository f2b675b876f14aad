using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Ingest.Content.Documents;

/// <summary>Reads one section of the cross references, a table or a stream.</summary>
internal static partial class PdfCrossReferences
{
    private const int MaximumObjects = 500_000;

    public static PdfSection? Read(string text) =>
        text.StartsWith("xref", StringComparison.Ordinal) ? ReadTable(text) : ReadStream(text);

    private static PdfSection? ReadTable(string text)
    {
        var locations = new Dictionary<int, PdfLocation>();
        var position = "xref".Length;
        while (Subsection().Match(text, position) is { Success: true } header)
        {
            var first = int.Parse(header.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var count = int.Parse(header.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            position = header.Index + header.Length;
            for (var i = 0; i < count; i++)
            {
                if (locations.Count > MaximumObjects || Entry().Match(text, position) is not { Success: true } entry)
                {
                    return null;
                }

                position = entry.Index + entry.Length;
                if (entry.Groups[2].Value == "n")
                {
                    locations[first + i] = new(long.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture), null);
                }
            }
        }

        var trailer = text.IndexOf("trailer", position, StringComparison.Ordinal);
        var start = trailer < 0 ? -1 : text.IndexOf("<<", trailer, StringComparison.Ordinal);
        return start >= 0 && PdfSyntax.DictionaryAt(text, start) is { } dictionary ? new PdfSection(dictionary, locations) : null;
    }

    private static PdfSection? ReadStream(string text)
    {
        var start = text.IndexOf("<<", StringComparison.Ordinal);
        if (start is < 0 or > 64 || PdfSyntax.DictionaryAt(text, start) is not { } dictionary
            || PdfSyntax.Numbers(dictionary, "W") is not [var typeWidth, var secondWidth, var thirdWidth]
            || new[] { typeWidth, secondWidth, thirdWidth }.Any(width => width > 8)
            || typeWidth + secondWidth + thirdWidth == 0
            || PdfStreams.Unpack(text, start, dictionary) is not { } rows)
        {
            return null;
        }

        var index = PdfSyntax.Numbers(dictionary, "Index") ?? [0, PdfSyntax.Number(dictionary, "Size") ?? 0];
        var locations = new Dictionary<int, PdfLocation>();
        var position = 0;
        for (var pair = 0; pair + 1 < index.Length; pair += 2)
        {
            for (long i = 0; i < index[pair + 1] && position + typeWidth + secondWidth + thirdWidth <= rows.Length; i++)
            {
                var type = typeWidth == 0 ? 1 : Take(rows, ref position, typeWidth);
                var second = Take(rows, ref position, secondWidth);
                Take(rows, ref position, thirdWidth);
                if (type is 1 or 2 && index[pair] + i <= int.MaxValue && locations.Count <= MaximumObjects)
                {
                    locations[(int)(index[pair] + i)] = type == 1 ? new(second, null) : new(0, (int)Math.Min(second, int.MaxValue));
                }
            }
        }

        return new PdfSection(dictionary, locations);
    }

    private static long Take(byte[] rows, ref int position, long width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | rows[position++];
        }

        return value;
    }

    [GeneratedRegex(@"\G\s*(\d{1,9})\s+(\d{1,9})\s*[\r\n]")]
    private static partial Regex Subsection();

    [GeneratedRegex(@"\G\s*(\d{10})\s\d{5}\s([nf])")]
    private static partial Regex Entry();
}
