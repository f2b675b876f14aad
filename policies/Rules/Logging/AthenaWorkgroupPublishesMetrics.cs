namespace Alicerce.Policies.Rules.Logging;

/// <summary>What queries cost and how long they take is seen.</summary>
public sealed class AthenaWorkgroupPublishesMetrics() : SwitchRule(
    new RuleInfo
    {
        Id = "athena-workgroup-publishes-metrics",
        Title = "An Athena workgroup publishes its metrics.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["Athena.4"],
        Rationale = "Without metrics nobody sees how much queries scan, and no alarm can say that it is too much.",
        Fix = "Remove `configuration.publishCloudwatchMetricsEnabled`, or set it to true.",
    },
    "configuration.publishCloudwatchMetricsEnabled",
    "this workgroup",
    Athena.Workgroup.ResourceType)
{
    private protected override bool IsOnByDefault => true;
}
