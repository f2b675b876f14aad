using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>No global database runs Aurora MySQL 1 or 2, whose support has ended.</summary>
public sealed class RdsGlobalClusterVersionIsSupported() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-global-cluster-version-is-supported",
        Title = "A global Aurora MySQL database has a supported version.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Patching,
        Responsibility = Responsibility.Shared,
        Controls = ["RDS.51"],
        Rationale = "Versions that are out of support get no security fixes, or cost extra for them.",
        Fix = "Upgrade to Aurora MySQL version 3: an `engineVersion` that begins with `8.0.mysql_aurora.3`.",
    },
    DatabaseTypes.GlobalCluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Text("engine") is not ("aurora-mysql" or "aurora"))
        {
            context.NotApplicable("The rule is about Aurora MySQL.");
        }

        if (resource.Text("engineVersion") is { } version && version.StartsWith("5.", StringComparison.Ordinal))
        {
            context.ReportViolation(
                $"`engineVersion` is \"{version}\" on this global cluster, and its support has ended. Upgrade to a "
                + "version that "
                + "begins with `8.0.mysql_aurora.3`.");
        }
    }
}
