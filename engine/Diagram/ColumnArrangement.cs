namespace Alicerce.Engine.Diagram;

/// <summary>Decides in which order blocks stand in their columns, and how high.</summary>
internal static class ColumnArrangement
{
    public const double RowGap = 22;

    private const int Sweeps = 12;

    public static void Arrange(IReadOnlyList<List<Block>> columns)
    {
        foreach (var column in columns)
        {
            Stack(column);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.Reverse())
            {
                var wanted = column.Index().ToDictionary(
                    entry => entry.Item, entry => Wanted(entry.Item, before: sweep % 2 == 0, both: sweep > Sweeps / 2));
                column.Sort((left, right) => wanted[left].CompareTo(wanted[right]) is var order and not 0
                    ? order
                    : string.CompareOrdinal(left.Id, right.Id));
                Place(column, wanted);
            }
        }

        var top = columns.SelectMany(column => column).Min(block => block.Top);
        foreach (var block in columns.SelectMany(column => column))
        {
            block.Top -= top;
        }
    }

    private static double Wanted(Block block, bool before, bool both)
    {
        var neighbours = both ? block.Before.Concat(block.After).ToList() : before ? block.Before : block.After;
        return neighbours.Count == 0 ? block.Middle : neighbours.Average(neighbour => neighbour.Middle);
    }

    private static void Stack(List<Block> column)
    {
        var y = -(column.Sum(block => block.Height) + (RowGap * (column.Count - 1))) / 2;
        foreach (var block in column)
        {
            block.Top = y;
            y += block.Height + RowGap;
        }
    }

    /// <summary>As near to where each wants to be as the others leave room.</summary>
    private static void Place(List<Block> column, Dictionary<Block, double> wanted)
    {
        var next = double.NegativeInfinity;
        foreach (var block in column)
        {
            block.Top = Math.Max(wanted[block] - (block.Height / 2), next);
            next = block.Top + block.Height + RowGap;
        }

        // Pushing down alone lets a column sink: half of what the blocks are too low goes back.
        var shift = column.Average(block => block.Middle - wanted[block]);
        foreach (var block in column)
        {
            block.Top -= shift;
        }
    }
}
