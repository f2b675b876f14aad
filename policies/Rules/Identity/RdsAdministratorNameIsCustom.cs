using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>The name of the administrator is not the one that everybody knows.</summary>
public sealed class RdsAdministratorNameIsCustom() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-administrator-name-is-custom",
        Title = "The administrator of an RDS database has a name of its own.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["RDS.24", "RDS.25"],
        Rationale = "Attackers try the names that every server has; with another name, a password alone is not enough.",
        Fix = "Choose another name in `username` or `masterUsername`; changing it later replaces the database.",
    },
    DatabaseTypes.Instance, DatabaseTypes.Cluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        var property = context.Resource.Type == DatabaseTypes.Cluster ? "masterUsername" : "username";
        if (resource.Text(property) is { } name and ("admin" or "postgres"))
        {
            context.ReportViolation(
                $"`{property}` is \"{name}\" on this database. Choose a name that is not a default.");
        }
    }
}
