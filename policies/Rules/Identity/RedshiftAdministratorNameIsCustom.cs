using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>The name of the administrator is not the one that everybody knows.</summary>
public sealed class RedshiftAdministratorNameIsCustom() : DefaultNameRule(
    new RuleInfo
    {
        Id = "redshift-administrator-name-is-custom",
        Title = "The administrator of a Redshift namespace has a name of its own.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["RedshiftServerless.5"],
        Rationale = "Attackers try the names that every warehouse has; with another name, a password alone is "
            + "not enough.",
        Fix = "Set `adminUsername` to a name that is not \"admin\".",
    },
    "adminUsername",
    "admin");
