namespace Alicerce.Infra.Monitoring;

/// <summary>A function.</summary>
/// <param name="Label">Part of the names of its alarms, such as <c>ingest</c>.</param>
/// <param name="FunctionName">The function.</param>
/// <param name="TimeoutSeconds">The time that it is given.</param>
/// <param name="Asynchronous">Whether events wait for it inside of Lambda.</param>
public sealed record FunctionMetrics(
    string Label, Input<string> FunctionName, int TimeoutSeconds, bool Asynchronous = false);
