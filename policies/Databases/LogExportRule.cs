namespace Alicerce.Policies.Databases;

/// <summary>A rule that a database hands the logs of its engine to CloudWatch.</summary>
public abstract class LogExportRule : ResourceRule
{
    private readonly string _noun;

    private protected LogExportRule(RuleInfo info, string noun, string type)
        : base(info, type) =>
        _noun = noun;

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        var required = DatabaseEngine.LogsOf(resource.Text("engine") ?? "");
        if (required.Count == 0)
        {
            context.NotApplicable("No list of logs is known for the engine; a copy takes its engine from its source.");
        }

        var missing = required.Except(resource.List("enabledCloudwatchLogsExports", PolicyValue.ReadText)).ToList();
        if (missing.Count > 0)
        {
            context.ReportViolation(
                $"`enabledCloudwatchLogsExports` lacks {string.Join(", ", missing)} on {_noun}. Add what is missing, "
                + "and a "
                + "log group that limits how long it is kept.");
        }
    }
}
