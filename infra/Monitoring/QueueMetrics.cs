namespace Alicerce.Infra.Monitoring;

/// <summary>A queue.</summary>
/// <param name="Label">Part of the names of its alarms.</param>
/// <param name="QueueName">The queue.</param>
/// <param name="SetAside">Whether it holds what failed: then one message is alarming.</param>
public sealed record QueueMetrics(string Label, Input<string> QueueName, bool SetAside);
