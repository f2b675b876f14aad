namespace Alicerce.Infra.Monitoring.Alarms;

/// <summary>When somebody has to be told.</summary>
internal sealed record Alarm
{
    /// <summary>Part of the name of the resource.</summary>
    public required string Name { get; init; }

    /// <summary>What the message says: what is wrong, and what to look at.</summary>
    public required string Description { get; init; }

    /// <summary>What is looked at. With an <see cref="Expression"/> they are called m1, m2 and so on; a query finds them.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>One number out of several metrics; not needed for a single one.</summary>
    public string? Expression { get; init; }

    public required double Threshold { get; init; }

    public Comparison Comparison { get; init; } = Comparison.Above;

    public int PeriodSeconds { get; init; } = 60;

    /// <summary>Over how many periods it is judged.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>How many of these periods have to be alarming; all of them unless said otherwise.</summary>
    public int? OfPeriods { get; init; }

    /// <summary>Whether silence is alarming too.</summary>
    public bool SilenceIsAlarming { get; init; }

    /// <summary>One number out of counts that are only published when they are not zero.</summary>
    public static string SumOf(int metrics) =>
        string.Join(" + ", Enumerable.Range(1, metrics).Select(index => $"FILL(m{index}, 0)"));

    /// <summary>A share in percent, and nothing while there is no whole: m1 of m2.</summary>
    public const string Percentage = "IF(m2 > 0, 100 * FILL(m1, 0) / m2, 0)";
}
