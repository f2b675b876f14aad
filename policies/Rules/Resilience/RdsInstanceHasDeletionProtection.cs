using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Nobody deletes a database by mistake.</summary>
public sealed class RdsInstanceHasDeletionProtection() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-instance-has-deletion-protection",
        Title = "An RDS instance is protected from deletion.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Resilience,
        Controls = ["RDS.8"],
        Checkov = ["CKV_AWS_293"],
        Rationale = "A wrong click or a wrong rename in a program deletes a database with its automatic backups.",
        Fix = "Set `deletionProtection` to true, and to false only in the change that removes the database.",
    },
    "deletionProtection",
    "this database",
    DatabaseTypes.Instance);
