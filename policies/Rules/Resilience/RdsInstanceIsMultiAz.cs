using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A database survives the loss of its zone.</summary>
public sealed class RdsInstanceIsMultiAz : SwitchRule
{
    /// <summary>Makes the rule.</summary>
    public RdsInstanceIsMultiAz()
        : base(
            new RuleInfo
            {
                Id = "rds-instance-is-multi-az",
                Title = "An RDS instance has a standby in another Availability Zone.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.Resilience,
                Controls = ["RDS.5"],
                Checkov = ["CKV_AWS_157"],
                Rationale = "Without a standby, the failure of one zone, and every patch, stops the database.",
                Fix = "Set `multiAz` to true where people depend on the database.",
                Limits =
                    "A standby takes over within minutes. Where the recovery time objective, `maximumMinutes`, leaves "
                    + "the "
                    + "`restoreMinutes` that a restore of a backup takes, a database needs none.",
            },
            "multiAz",
            "this database",
            DatabaseTypes.Instance) =>
        ConfigSchema = PolicyConfigSchema.Of<RecoveryTime>();

    private protected override string? ReasonNotToJudge(SingleResourceContext context)
    {
        var objective = context.GetConfig<RecoveryTime>();
        return objective.MaximumMinutes >= objective.RestoreMinutes
            ? $"A restore meets the recovery time objective of {Words.Count(objective.MaximumMinutes, "minute")}."
            : base.ReasonNotToJudge(context);
    }

    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Has("replicateSourceDb") ? "A read replica is itself a second copy."
        : resource.Text("engine") is "sqlserver-ex" or "sqlserver-web" ? "This edition of SQL Server has no standby."
        : null;
}
