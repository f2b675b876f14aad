namespace Alicerce.Worker.Statistics;

/// <summary>
/// Quantiles of a stream in bounded memory: a KLL sketch. Values wait in levels; a full level is sorted and every second
/// value goes up, where it counts twice. With k = 1024 the rank of an answer is off by about 0.5 %.
/// </summary>
public sealed class QuantileSketch
{
    private const int Capacity = 1024;
    private const double Shrink = 2.0 / 3.0;
    private const int SmallestCapacity = 8;

    private readonly List<List<double>> _levels = [[]];

    // Chance decides which half goes up, or values in a pattern would fool the sketch; it is the same chance in every run.
    private ulong _coin = 0x9E3779B97F4A7C15;

    public long Count { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public void Add(double value)
    {
        Count++;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        _levels[0].Add(value);
        for (var level = 0; level < _levels.Count && _levels[level].Count >= CapacityOf(level); level++)
        {
            Compact(level);
        }
    }

    /// <summary>The value below which this part of the values lies; NaN when there are none.</summary>
    /// <param name="part">0 to 1.</param>
    public double At(double part)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        switch (part)
        {
            case <= 0:
                return Minimum;
            case >= 1:
                return Maximum;
        }

        var weighted = _levels
            .SelectMany((values, level) => values.Select(value => (Value: value, Weight: 1L << level)))
            .OrderBy(pair => pair.Value)
            .ToList();
        var wanted = part * weighted.Sum(pair => pair.Weight);
        var passed = 0L;
        foreach (var (value, weight) in weighted)
        {
            passed += weight;
            if (passed >= wanted)
            {
                return value;
            }
        }

        return Maximum;
    }

    // Higher levels hold values that count more, so they are the last to shrink.
    private int CapacityOf(int level) =>
        Math.Max(SmallestCapacity, (int)Math.Ceiling(Capacity * Math.Pow(Shrink, _levels.Count - 1 - level)));

    private void Compact(int level)
    {
        if (level + 1 == _levels.Count)
        {
            _levels.Add([]);
        }

        var values = _levels[level];
        values.Sort();
        // An odd one out stays, so that no weight is lost.
        var kept = values.Count % 2 == 1 ? values[^1] : (double?)null;
        for (var index = Flip(); index < values.Count - (kept is null ? 0 : 1); index += 2)
        {
            _levels[level + 1].Add(values[index]);
        }

        values.Clear();
        if (kept is { } last)
        {
            values.Add(last);
        }
    }

    // Xorshift: zero or one.
    private int Flip()
    {
        _coin ^= _coin << 13;
        _coin ^= _coin >> 7;
        _coin ^= _coin << 17;
        return (int)(_coin >> 63);
    }
}
