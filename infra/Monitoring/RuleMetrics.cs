namespace Alicerce.Infra.Monitoring;

/// <summary>A rule of EventBridge.</summary>
/// <param name="Label">Part of the names of its alarms.</param>
/// <param name="RuleName">The rule.</param>
public sealed record RuleMetrics(string Label, Input<string> RuleName);
