namespace Alicerce.Worker.Tables;

/// <summary>Gathers a table, row by row.</summary>
public sealed class TableProfiler
{
    /// <summary>A file that invents a column per row must not take all memory.</summary>
    public const int MostColumns = 1000;

    private readonly List<ColumnProfiler> _columns = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private long _rows;
    private long _damagedRows;

    public void Add(IEnumerable<TableValue> row)
    {
        _rows++;
        foreach (var value in row)
        {
            ColumnOf(value.Column)?.Add(value.Text, value.Type);
        }
    }

    /// <summary>Makes a column known that may have no value in any row.</summary>
    public void Declare(string column) => ColumnOf(column);

    public void AddDamaged() => _damagedRows++;

    public TableProfile Finish() => new()
    {
        Rows = _rows,
        DamagedRows = _damagedRows,
        Columns = [.. _columns.Select(column => column.Finish(_rows))],
        ColumnsLeftOut = _leftOut.Count,
    };

    private ColumnProfiler? ColumnOf(string name)
    {
        if (_indexes.TryGetValue(name, out var index))
        {
            return _columns[index];
        }

        if (_columns.Count == MostColumns)
        {
            // Their number is told up to a bound; the names themselves take memory too.
            if (_leftOut.Count < MostColumns)
            {
                _leftOut.Add(name);
            }

            return null;
        }

        _indexes.Add(name, _columns.Count);
        _columns.Add(new ColumnProfiler(name));
        return _columns[^1];
    }
}
