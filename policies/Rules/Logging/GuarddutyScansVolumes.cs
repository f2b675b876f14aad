using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Malware on machines is found.</summary>
public sealed class GuarddutyScansVolumes() : DetectorFeatureRule(
    new RuleInfo
    {
        Id = "guardduty-scans-volumes",
        Title = "GuardDuty scans volumes for malware.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.8"],
        Rationale = "A finding about a machine says little until somebody has looked at its disk.",
        Fix = "Set `status` of the feature `EBS_MALWARE_PROTECTION` to \"ENABLED\".",
        Limits = "Judged where the stack declares the feature. That it does not is not reported: another stack may.",
    },
    "EBS_MALWARE_PROTECTION");
