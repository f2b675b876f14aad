using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Strange use of objects is noticed.</summary>
public sealed class GuarddutyWatchesBuckets() : DetectorFeatureRule(
    new RuleInfo
    {
        Id = "guardduty-watches-buckets",
        Title = "GuardDuty watches the use of buckets.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.10"],
        Rationale = "Who copies a whole bucket away is otherwise not noticed.",
        Fix = "Set `status` of the feature `S3_DATA_EVENTS` to \"ENABLED\".",
        Limits = "Judged where the stack declares the feature. That it does not is not reported: another stack may.",
    },
    "S3_DATA_EVENTS");
