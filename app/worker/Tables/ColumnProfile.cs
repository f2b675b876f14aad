namespace Alicerce.Worker.Tables;

/// <summary>What is known of one column. Numbers about numbers are there when all values are numbers.</summary>
public sealed record ColumnProfile
{
    public required string Name { get; init; }

    public required ColumnType Type { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Values { get; init; }

    /// <summary>Rows without one.</summary>
    public required long Missing { get; init; }

    public required long Distinct { get; init; }

    /// <summary>False when <see cref="Distinct"/> is an estimate, with a standard error of 0.8 %.</summary>
    public required bool DistinctIsExact { get; init; }

    /// <summary>In characters.</summary>
    public required int ShortestText { get; init; }

    public required int LongestText { get; init; }

    public NumberProfile? Numbers { get; init; }

    /// <summary>The first and the last of dates and timestamps.</summary>
    public string? Earliest { get; init; }

    public string? Latest { get; init; }
}
