namespace Alicerce.Infra.Monitoring;

/// <summary>A table.</summary>
/// <param name="Label">Part of the names of its alarms.</param>
/// <param name="TableName">The table.</param>
public sealed record TableMetrics(string Label, Input<string> TableName);
