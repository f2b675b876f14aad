namespace Alicerce.Ingest.Content.Text;

/// <summary>
/// Tells a table from prose by the beginning of a text: with one of the usual separators, at least two rows of at least
/// two fields, all of the same number.
/// </summary>
internal static class DelimitedText
{
    private static readonly char[] Separators = ['\t', ';', ',', '|'];

    /// <summary>The separator and the number of columns, or null for what is no table.</summary>
    /// <param name="beginning">The beginning of the text.</param>
    /// <param name="isWhole">Whether that is all of it; otherwise its last row may be cut.</param>
    public static (char Separator, int Columns)? Find(string beginning, bool isWhole)
    {
        (char Separator, int Columns)? best = null;
        foreach (var separator in Separators)
        {
            var columns = CountColumns(beginning, isWhole, separator);
            if (columns > Math.Max(best?.Columns ?? 0, 1))
            {
                best = (separator, columns);
            }
        }

        return best;
    }

    // Zero when rows differ.
    private static int CountColumns(ReadOnlySpan<char> text, bool isWhole, char separator)
    {
        var (columns, fields, rows) = (0, 1, 0);
        var (isQuoted, isAtStart, isRowEmpty) = (false, true, true);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                // A doubled quote inside of quotes opens again at once.
                isQuoted = character != '"';
            }
            else if (character is '\n' or '\r')
            {
                if (!isRowEmpty && !EndRow())
                {
                    return 0;
                }

                (fields, isAtStart, isRowEmpty) = (1, true, true);
            }
            else
            {
                // Prose has a space after its commas, tables hardly ever.
                if (isAtStart && fields > 1 && character == ' ' && (separator is ',' or ';'))
                {
                    return 0;
                }

                isQuoted = character == '"' && (isAtStart || (i > 0 && text[i - 1] == '"'));
                isAtStart = character == separator;
                fields += isAtStart ? 1 : 0;
                isRowEmpty = false;
            }
        }

        if (isWhole && (isQuoted || (!isRowEmpty && !EndRow())))
        {
            return 0;
        }

        return rows >= 2 ? columns : 0;

        bool EndRow()
        {
            rows++;
            columns = rows == 1 ? fields : columns;
            return fields == columns;
        }
    }
}
