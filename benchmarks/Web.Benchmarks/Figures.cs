using System.Collections.Concurrent;

namespace Alicerce.Web.Benchmarks;

/// <summary>How long requests of one kind took, in milliseconds.</summary>
internal sealed class Figures
{
    private readonly ConcurrentBag<double> _times = [];

    public int Count => _times.Count;

    public double Median => At(50);

    public double P99 => At(99);

    public void Add(TimeSpan time) => _times.Add(time.TotalMilliseconds);

    private double At(int percent)
    {
        var sorted = _times.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
