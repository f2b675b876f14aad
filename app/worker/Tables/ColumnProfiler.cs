using System.Globalization;
using Alicerce.Worker.Statistics;

namespace Alicerce.Worker.Tables;

/// <summary>Gathers one column, value by value, in memory that does not grow with the rows.</summary>
internal sealed class ColumnProfiler(string name)
{
    private readonly DistinctCounter _distinct = new();
    private readonly QuantileSketch _quantiles = new();
    private readonly RunningMoments _moments = new();

    private ColumnType _type = ColumnType.Empty;
    private long _values;
    private int _shortest = int.MaxValue;
    private int _longest;
    private DateTimeOffset? _earliest;
    private DateTimeOffset? _latest;

    public void Add(string value, ColumnType type)
    {
        _values++;
        _type = ColumnTypes.Join(_type, type);
        _distinct.Add(value);
        _shortest = Math.Min(_shortest, value.Length);
        _longest = Math.Max(_longest, value.Length);
        switch (type)
        {
            case ColumnType.WholeNumber or ColumnType.Number when ColumnTypes.TryNumber(value.AsSpan().Trim(), out var number):
                _quantiles.Add(number);
                _moments.Add(number);
                break;
            case ColumnType.Date or ColumnType.Timestamp:
                AddTime(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
                break;
        }
    }

    /// <param name="rows">All rows of the table: those without a value are missing here.</param>
    public ColumnProfile Finish(long rows) => new()
    {
        Name = name,
        Type = _type,
        Values = _values,
        Missing = rows - _values,
        Distinct = _distinct.Count,
        DistinctIsExact = _distinct.IsExact,
        ShortestText = _values == 0 ? 0 : _shortest,
        LongestText = _longest,
        Numbers = _type is ColumnType.WholeNumber or ColumnType.Number ? Numbers() : null,
        Earliest = TimeText(_earliest),
        Latest = TimeText(_latest),
    };

    private void AddTime(DateTimeOffset time)
    {
        _earliest = _earliest is { } earliest && earliest <= time ? earliest : time;
        _latest = _latest is { } latest && latest >= time ? latest : time;
    }

    private NumberProfile Numbers() => new()
    {
        Minimum = _quantiles.Minimum,
        Maximum = _quantiles.Maximum,
        Mean = _moments.Mean,
        StandardDeviation = _moments.StandardDeviation,
        P05 = _quantiles.At(0.05),
        P25 = _quantiles.At(0.25),
        P50 = _quantiles.At(0.5),
        P75 = _quantiles.At(0.75),
        P95 = _quantiles.At(0.95),
    };

    private string? TimeText(DateTimeOffset? time) => _type switch
    {
        ColumnType.Date => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnType.Timestamp => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => null,
    };
}
