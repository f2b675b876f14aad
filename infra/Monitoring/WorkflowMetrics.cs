namespace Alicerce.Infra.Monitoring;

/// <summary>A state machine.</summary>
/// <param name="Label">Part of the names of its alarms.</param>
/// <param name="MachineArn">The state machine.</param>
/// <param name="Budget">How long an execution should take.</param>
public sealed record WorkflowMetrics(string Label, Input<string> MachineArn, TimeSpan Budget);
