namespace Alicerce.Policies.Rules.Logging;

/// <summary>Nobody changes a log file unnoticed.</summary>
public sealed class TrailValidatesItsLogFiles() : SwitchRule(
    new RuleInfo
    {
        Id = "trail-validates-its-log-files",
        Title = "A trail makes its log files verifiable.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["CloudTrail.4"],
        Checkov = ["CKV_AWS_36"],
        Rationale = "Without digests, nobody can tell whether a log file was changed or removed.",
        Fix = "Set `enableLogFileValidation` to true.",
    },
    "enableLogFileValidation",
    "this trail",
    CloudTrail.Trail.ResourceType);
