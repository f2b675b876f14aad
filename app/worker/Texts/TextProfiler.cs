using Alicerce.Worker.Formats;
using Alicerce.Worker.Scratch;
using Alicerce.Worker.Statistics;

namespace Alicerce.Worker.Texts;

/// <summary>Counts a text line by line.</summary>
internal static class TextProfiler
{
    public static async Task<TextProfile> ProfileAsync(SourceFile file, DetectedFormat format, CancellationToken cancellationToken)
    {
        using var text = format.OpenText(file);
        var lines = new BoundedLines(text);
        var distinct = new DistinctCounter();
        long characters = 0, count = 0, empty = 0, words = 0;
        var longest = 0;
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            count++;
            characters += line.Length;
            longest = Math.Max(longest, line.Length);
            empty += line.AsSpan().IsWhiteSpace() ? 1 : 0;
            words += CountWords(line, distinct);
        }

        return new TextProfile
        {
            Encoding = text.CurrentEncoding.WebName,
            Characters = characters,
            Lines = count,
            EmptyLines = empty,
            LongestLine = longest,
            Words = words,
            DistinctWords = distinct.Count,
        };
    }

    // A word is a run of letters and digits, with the apostrophes and hyphens inside it.
    private static long CountWords(string line, DistinctCounter distinct)
    {
        var words = 0;
        var start = -1;
        for (var index = 0; index <= line.Length; index++)
        {
            if (index < line.Length && IsOfWord(line, index))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                distinct.Add(line[start..index].ToUpperInvariant());
                words++;
                start = -1;
            }
        }

        return words;
    }

    private static bool IsOfWord(string line, int index) =>
        char.IsLetterOrDigit(line[index])
        || char.IsSurrogate(line[index])
        || (line[index] is '\'' or '’' or '-'
            && index > 0 && index + 1 < line.Length
            && char.IsLetterOrDigit(line[index - 1]) && char.IsLetterOrDigit(line[index + 1]));
}
