namespace Alicerce.Policies.Rules.Logging;

/// <summary>An alarm may do what it is for.</summary>
public sealed class AlarmActionsAreEnabled() : SwitchRule(
    new RuleInfo
    {
        Id = "alarm-actions-are-enabled",
        Title = "The actions of an alarm are enabled.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["CloudWatch.17"],
        Checkov = ["CKV_AWS_319"],
        Rationale = "An alarm whose actions are off turns red, and nobody hears of it.",
        Fix = "Remove `actionsEnabled`, or set it to true.",
    },
    "actionsEnabled",
    "this alarm",
    CloudWatch.MetricAlarm.ResourceType)
{
    private protected override bool IsOnByDefault => true;
}
