using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>What happens inside of machines and containers is noticed.</summary>
public sealed class GuarddutyWatchesProcesses() : DetectorFeatureRule(
    new RuleInfo
    {
        Id = "guardduty-watches-processes",
        Title = "GuardDuty watches what runs.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.11"],
        Rationale = "What happens inside of a machine does not show in the logs of the network or the account.",
        Fix = "Set `status` of the feature `RUNTIME_MONITORING` to \"ENABLED\".",
        Limits = "Judged where the stack declares the feature. That it does not is not reported: another stack may.",
    },
    "RUNTIME_MONITORING");
