using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The load of a database can be looked at afterwards.</summary>
public sealed class RdsInstanceHasPerformanceInsights() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-instance-has-performance-insights",
        Title = "An RDS instance records its performance.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Checkov = ["CKV_AWS_353"],
        Rationale = "When a database is slow, the load by statement and by wait says why; it is not there afterwards "
            + "unless it was recorded.",
        Fix = "Set `performanceInsightsEnabled` to true; seven days are kept without charge.",
    },
    "performanceInsightsEnabled",
    "this database",
    DatabaseTypes.Instance,
    DatabaseTypes.ClusterInstance)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("engine") is "mysql" or "mariadb"
        && resource.Text("instanceClass") is { } size
        && size.StartsWith("db.t", StringComparison.Ordinal)
        && (size.EndsWith(".micro", StringComparison.Ordinal) || size.EndsWith(".small", StringComparison.Ordinal))
            ? "The smallest instances of MySQL and MariaDB cannot record their performance."
            : null;
}
