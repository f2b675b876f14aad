namespace Alicerce.Ingest.Benchmarks;

/// <summary>What one instance of a function took.</summary>
internal sealed record Sample(double Ready, double First, double Processor, double Warm, double Memory)
{
    public static Sample MedianOf(IReadOnlyList<Sample> samples) => new(
        Median(samples.Select(sample => sample.Ready)),
        Median(samples.Select(sample => sample.First)),
        Median(samples.Select(sample => sample.Processor)),
        Median(samples.Select(sample => sample.Warm)),
        Median(samples.Select(sample => sample.Memory)));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
