namespace Alicerce.Policies.Rules.Logging;

/// <summary>An EC2 instance is measured every minute.</summary>
public sealed class Ec2InstanceHasDetailedMonitoring() : SwitchRule(
    new RuleInfo
    {
        Id = "ec2-instance-has-detailed-monitoring",
        Title = "An EC2 instance is measured every minute.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Checkov = ["CKV_AWS_126"],
        Rationale = "With a measurement every five minutes an alarm is late, and short peaks are never seen.",
        Fix = "Set `monitoring` to true; it costs a little for each machine.",
    },
    "monitoring",
    "this instance",
    Ec2.Instance.ResourceType);
