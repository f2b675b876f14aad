namespace Alicerce.Policies.Rules.Logging;

/// <summary>GuardDuty looks for attackers.</summary>
public sealed class GuarddutyIsOn() : SwitchRule(
    new RuleInfo
    {
        Id = "guardduty-is-on",
        Title = "GuardDuty is on.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.1"],
        Checkov = ["CKV2_AWS_3"],
        Rationale = "A detector that is off finds nothing, and looks as if there were nothing to find.",
        Fix = "Remove `enable`, or set it to true.",
        Limits = "Judged where the stack declares a detector. That there is none is not reported: it may be in another "
            + "stack.",
    },
    "enable",
    "this detector",
    GuardDuty.Detector.ResourceType)
{
    private protected override bool IsOnByDefault => true;
}
