namespace Alicerce.Lambda.Logging;

/// <summary>One figure, with a unit that CloudWatch knows, such as <c>Count</c>.</summary>
public readonly record struct Metric(string Name, long Value, string Unit = "Count");
