namespace Alicerce.Worker.Tables;

/// <summary>Quantiles are estimates; their rank is off by about 0.5 %.</summary>
public sealed record NumberProfile
{
    public required double Minimum { get; init; }

    public required double Maximum { get; init; }

    public required double Mean { get; init; }

    public required double StandardDeviation { get; init; }

    public required double P05 { get; init; }

    public required double P25 { get; init; }

    public required double P50 { get; init; }

    public required double P75 { get; init; }

    public required double P95 { get; init; }
}
