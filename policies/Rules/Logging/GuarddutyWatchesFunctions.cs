using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>A function that was taken over is noticed by its traffic.</summary>
public sealed class GuarddutyWatchesFunctions() : DetectorFeatureRule(
    new RuleInfo
    {
        Id = "guardduty-watches-functions",
        Title = "GuardDuty watches what functions talk to.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.6"],
        Rationale = "A function that mines coins or sends data away is otherwise not noticed.",
        Fix = "Set `status` of the feature `LAMBDA_NETWORK_LOGS` to \"ENABLED\".",
        Limits = "Judged where the stack declares the feature. That it does not is not reported: another stack may.",
    },
    "LAMBDA_NETWORK_LOGS");
