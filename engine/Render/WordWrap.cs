namespace Alicerce.Engine.Render;

/// <summary>
/// Breaks text at spaces. A word longer than the width stays whole: paths and names must survive a copy.
/// </summary>
public static class WordWrap
{
    /// <summary>Shown as a space, and never the end of a line.</summary>
    public const char Glue = '\u00a0';

    /// <param name="text">May hold line breaks, which are kept.</param>
    /// <param name="width">Columns, or null for no limit.</param>
    public static IEnumerable<string> Wrap(string text, int? width)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (width is not { } limit || line.Length <= limit)
            {
                yield return Unglued(line).TrimEnd();
                continue;
            }

            foreach (var part in Break(line, Math.Max(limit, 20)))
            {
                yield return Unglued(part);
            }
        }
    }

    private static string Unglued(string text) => text.Replace(Glue, ' ');

    private static IEnumerable<string> Break(string line, int limit)
    {
        // A line that starts with spaces is laid out on purpose: what follows keeps its indentation.
        var indent = line[..(line.Length - line.TrimStart().Length)];
        var current = indent;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (current.Length > indent.Length && current.Length + 1 + word.Length > limit)
            {
                yield return current;
                current = indent;
            }

            current = current.Length == indent.Length ? current + word : $"{current} {word}";
        }

        yield return current;
    }
}
