using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Diff;

/// <summary>The difference of two texts by lines: a longest common subsequence, and what is near a change.</summary>
public static class LineDifferences
{
    private const int Context = 3;

    /// <summary>Above this many pairs of lines the middle is shown as replaced: the exact answer costs their product.</summary>
    private const int MostPairs = 4_000_000;

    public static ImmutableArray<TextDifference> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var start = 0;
        while (start < old.Count && start < @new.Count && old[start] == @new[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < @new.Count - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        List<TextDifference> all =
        [
            .. Enumerable.Range(0, start).Select(line => new TextDifference(null, line + 1, @new[line])),
            .. Middle(old, @new, start, old.Count - end, @new.Count - end),
            .. Enumerable.Range(@new.Count - end, end).Select(line => new TextDifference(null, line + 1, @new[line])),
        ];
        return NearChanges(all);
    }

    private static List<TextDifference> Middle(
        IReadOnlyList<string> old, IReadOnlyList<string> @new, int start, int oldEnd, int newEnd)
    {
        var rows = oldEnd - start;
        var columns = newEnd - start;
        if ((long)rows * columns > MostPairs)
        {
            return
            [
                .. Enumerable.Range(start, rows).Select(line => Gone(old, line)),
                .. Enumerable.Range(start, columns).Select(line => Added(@new, line)),
            ];
        }

        var longest = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = old[start + row] == @new[start + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        var lines = new List<TextDifference>();
        for (int row = 0, column = 0; row < rows || column < columns;)
        {
            if (row < rows && column < columns && old[start + row] == @new[start + column])
            {
                lines.Add(new TextDifference(null, start + column + 1, @new[start + column]));
                row++;
                column++;
            }
            else if (row < rows && (column == columns || longest[row + 1, column] >= longest[row, column + 1]))
            {
                lines.Add(Gone(old, start + row++));
            }
            else
            {
                lines.Add(Added(@new, start + column++));
            }
        }

        return lines;
    }

    private static TextDifference Gone(IReadOnlyList<string> old, int line) =>
        new(PropertyChangeKind.Delete, line + 1, old[line]);

    private static TextDifference Added(IReadOnlyList<string> @new, int line) =>
        new(PropertyChangeKind.Add, line + 1, @new[line]);

    private static ImmutableArray<TextDifference> NearChanges(List<TextDifference> lines)
    {
        var isNear = new bool[lines.Count];
        foreach (var (index, line) in lines.Index())
        {
            if (line.Kind is not null)
            {
                for (var near = Math.Max(index - Context, 0); near <= Math.Min(index + Context, lines.Count - 1); near++)
                {
                    isNear[near] = true;
                }
            }
        }

        return [.. lines.Where((_, index) => isNear[index])];
    }
}
