namespace Alicerce.Infra.Monitoring.Dashboards;

/// <summary>A picture of metrics over time.</summary>
/// <param name="Title">What the picture shows.</param>
/// <param name="Metrics">The lines in it.</param>
internal sealed record Graph(string Title, params IReadOnlyList<Metric> Metrics)
{
    /// <summary>The Region of the metrics when it is another one: what AWS bills is measured in one Region only.</summary>
    public string? Region { get; init; }
}
