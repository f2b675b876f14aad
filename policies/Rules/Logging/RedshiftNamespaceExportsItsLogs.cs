namespace Alicerce.Policies.Rules.Logging;

/// <summary>Who connected to a warehouse, and who changed its users, is recorded.</summary>
public sealed class RedshiftNamespaceExportsItsLogs() : RepairableRule(
    new RuleInfo
    {
        Id = "redshift-namespace-exports-its-logs",
        Title = "A Redshift namespace exports its logs.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["RedshiftServerless.6"],
        Rationale = "Without the logs, nobody can say afterwards who connected and who was given a login.",
        Fix = "Name \"connectionlog\" and \"userlog\" in `logExports`.",
    },
    RedshiftServerless.Namespace.ResourceType)
{
    private const string Property = "logExports";

    private static readonly string[] Required = ["connectionlog", "userlog"];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var exported = context.Properties.List(Property, PolicyValue.ReadText).ToList();
        var missing = Required.Except(exported).ToList();
        if (missing.Count > 0)
        {
            wrong(
                Property,
                PolicyValue.From(exported.Concat(missing)),
                $"`{Property}` lacks {string.Join(", ", missing)} on this namespace. Add what is missing.");
        }
    }
}
