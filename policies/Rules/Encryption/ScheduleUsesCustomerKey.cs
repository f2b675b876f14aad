namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What a schedule sends is encrypted with a key of the account.</summary>
public sealed class ScheduleUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "schedule-uses-customer-key",
        Title = "A schedule is encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_297"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Who may use a key of the account is decided and recorded in the account.",
        Fix = "Set `kmsKeyArn` to the ARN of a KMS key.",
    },
    "kmsKeyArn",
    "this schedule",
    "the ARN of a KMS key",
    Scheduler.Schedule.ResourceType);
