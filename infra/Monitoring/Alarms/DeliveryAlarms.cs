namespace Alicerce.Infra.Monitoring.Alarms;

/// <summary>Alarms on what carries things from one part to another, or keeps them.</summary>
internal static class DeliveryAlarms
{
    private const int Day = 24 * 60 * 60;

    public static Alarm For(RuleMetrics rule) => new()
    {
        Name = $"{rule.Label}-delivery",
        Description = "EventBridge could not hand events of the rule to their target.",
        Metrics = [Of(rule, "FailedInvocations"), Of(rule, "InvocationsSentToDlq")],
        Expression = Alarm.SumOf(2),
        Threshold = 0,
        PeriodSeconds = 300,
    };

    /// <summary>
    /// A query over all gateways of the Region, because those of a network are known only to the component that makes
    /// them.
    /// </summary>
    public static IEnumerable<Alarm> ForGateways()
    {
        yield return Gateways("nat-ports", "ErrorPortAllocation", "A NAT gateway has no port left: connections fail.");
        yield return Gateways("nat-drops", "PacketsDropCount", "A NAT gateway drops packets.");
    }

    public static Alarm ForVault(Input<string> vaultName) => new()
    {
        Name = "backup-jobs",
        Description = "A backup or a copy of one failed today. AWS Backup lists the jobs with their reasons.",
        Metrics =
        [
            new Metric("AWS/Backup", "NumberOfBackupJobsFailed", "Sum").Of("BackupVaultName", vaultName),
            new Metric("AWS/Backup", "NumberOfCopyJobsFailed", "Sum").Of("BackupVaultName", vaultName),
        ],
        Expression = Alarm.SumOf(2),
        Threshold = 0,
        PeriodSeconds = Day,
    };

    private static Alarm Gateways(string name, string metric, string description) => new()
    {
        Name = name,
        Description = description,
        Metrics = [],
        Expression = $"SELECT SUM({metric}) FROM SCHEMA(\"AWS/NATGateway\", NatGatewayId)",
        Threshold = 0,
        PeriodSeconds = 300,
    };

    private static Metric Of(RuleMetrics rule, string metric) =>
        new Metric("AWS/Events", metric, "Sum").Of("RuleName", rule.RuleName);
}
