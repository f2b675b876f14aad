using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Strange logins to databases are noticed.</summary>
public sealed class GuarddutyWatchesDatabaseLogins() : DetectorFeatureRule(
    new RuleInfo
    {
        Id = "guardduty-watches-database-logins",
        Title = "GuardDuty watches logins to databases.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.9"],
        Rationale = "Guessed passwords and logins from strange places are otherwise not noticed.",
        Fix = "Set `status` of the feature `RDS_LOGIN_EVENTS` to \"ENABLED\".",
        Limits = "Judged where the stack declares the feature. That it does not is not reported: another stack may.",
    },
    "RDS_LOGIN_EVENTS");
