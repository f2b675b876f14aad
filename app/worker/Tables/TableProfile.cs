namespace Alicerce.Worker.Tables;

/// <summary>What is known of a table.</summary>
public sealed record TableProfile
{
    public required long Rows { get; init; }

    /// <summary>Rows that could not be read: another number of values than the header has, or no JSON object.</summary>
    public required long DamagedRows { get; init; }

    public required IReadOnlyList<ColumnProfile> Columns { get; init; }

    /// <summary>Columns beyond the most that are profiled.</summary>
    public required int ColumnsLeftOut { get; init; }
}
