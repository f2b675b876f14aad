using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>The name of the database is not the one that everybody knows.</summary>
public sealed class RedshiftDatabaseNameIsCustom() : DefaultNameRule(
    new RuleInfo
    {
        Id = "redshift-database-name-is-custom",
        Title = "The database of a Redshift namespace has a name of its own.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["RedshiftServerless.7"],
        Rationale = "Scripts that look for open warehouses try the name that every one of them has.",
        Fix = "Set `dbName` to a name that is not \"dev\"; it cannot be changed later.",
    },
    "dbName",
    "dev");
