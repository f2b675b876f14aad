namespace Alicerce.Infra.Monitoring;

/// <summary>Something that CloudWatch counts or measures.</summary>
/// <param name="Namespace">The service, such as <c>AWS/Lambda</c>.</param>
/// <param name="Name">What is measured, such as <c>Errors</c>.</param>
/// <param name="Statistic">How a period becomes one number: <c>Sum</c>, <c>Maximum</c>, <c>p95</c>.</param>
internal sealed record Metric(string Namespace, string Name, string Statistic)
{
    /// <summary>Of what it is measured.</summary>
    public IReadOnlyList<(string Name, Input<string> Value)> Dimensions { get; init; } = [];

    public Metric Of(string dimension, Input<string> value) =>
        this with { Dimensions = [.. Dimensions, (dimension, value)] };
}
