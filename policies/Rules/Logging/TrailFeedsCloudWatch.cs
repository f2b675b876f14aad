namespace Alicerce.Policies.Rules.Logging;

/// <summary>Alarms see what a trail records.</summary>
public sealed class TrailFeedsCloudWatch() : PresenceRule(
    new RuleInfo
    {
        Id = "trail-feeds-cloud-watch",
        Title = "A trail sends its events to CloudWatch Logs.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["CloudTrail.5"],
        Checkov = ["CKV2_AWS_10"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Files in a bucket arrive minutes later and raise no alarm.",
        Fix =
            "Set `cloudWatchLogsGroupArn` to the ARN of a log group with `:*` at its end, and "
            + "`cloudWatchLogsRoleArn` to a role that may write there.",
    },
    "cloudWatchLogsGroupArn",
    "this trail",
    "the ARN of a log group, with `:*` at its end",
    CloudTrail.Trail.ResourceType);
