using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Macie looks for personal data in buckets.</summary>
public sealed class MacieIsOn() : ChoiceRule(
    new RuleInfo
    {
        Id = "macie-is-on",
        Title = "Macie is on.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.DataProtection,
        Controls = ["Macie.1"],
        Rationale = "While Macie is paused, nobody hears that personal data lies where it should not.",
        Fix = "Remove `status`, or set it to \"ENABLED\".",
        Limits = "Judged where the stack declares Macie. That it does not is not reported: another stack may.",
    },
    "status",
    "this Macie account",
    ["ENABLED"],
    AnalyticsTypes.MacieAccount)
{
    private protected override bool DefaultIsAllowed => true;
}
