namespace Alicerce.Policies.Databases;

/// <summary>A rule that a database hands the logs of its engine to CloudWatch.</summary>
public abstract class LogExportRule : RepairableRule
{
    private const string Property = "enabledCloudwatchLogsExports";

    private readonly string _noun;

    private protected LogExportRule(RuleInfo info, string noun, string type)
        : base(info, type) =>
        _noun = noun;

    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var required = DatabaseEngine.LogsOf(context.Properties.Text("engine") ?? "");
        if (required.Count == 0)
        {
            context.NotApplicable("No list of logs is known for the engine; a copy takes its engine from its source.");
        }

        var exported = context.Properties.List(Property, PolicyValue.ReadText).ToList();
        var missing = required.Except(exported).ToList();
        if (missing.Count > 0)
        {
            wrong(
                Property,
                PolicyValue.From(exported.Concat(missing)),
                $"`{Property}` lacks {string.Join(", ", missing)} on {_noun}. Add what is missing, and a log group "
                + "that "
                + "limits how long it is kept.");
        }
    }
}
