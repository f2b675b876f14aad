namespace Alicerce.Policies.Databases;

/// <summary>A rule that a database hands the logs of its engine to CloudWatch.</summary>
public abstract class LogExportRule : ResourceRule
{
    private const string Property = "enabledCloudwatchLogsExports";

    private readonly string _noun;

    private protected LogExportRule(RuleInfo info, string noun, string type)
        : base(info, type) =>
        _noun = noun;

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        var missing = Missing(context);
        if (missing.Count > 0)
        {
            context.ReportViolation(
                $"`{Property}` lacks {string.Join(", ", missing)} on {_noun}. Add what is missing, and a log group "
                + "that "
                + "limits how long it is kept.");
        }
    }

    /// <inheritdoc/>
    protected sealed override void OnRemediate(RemediationContext context)
    {
        var missing = Missing(context);
        if (missing.Count > 0)
        {
            context.Set(Property, PolicyValue.From(Exported(context).Concat(missing)));
        }
    }

    private static List<string> Missing(SingleResourceContext context)
    {
        var required = DatabaseEngine.LogsOf(context.Properties.Text("engine") ?? "");
        if (required.Count == 0)
        {
            context.NotApplicable("No list of logs is known for the engine; a copy takes its engine from its source.");
        }

        return [.. required.Except(Exported(context))];
    }

    private static PropertyList<string> Exported(SingleResourceContext context) =>
        context.Properties.List(Property, PolicyValue.ReadText);
}
