namespace Alicerce.Policies.Rules.Logging;

/// <summary>Logs are kept until a problem is noticed.</summary>
public sealed class LogGroupKeepsLogs : ResourceRule<CloudWatch.LogGroup>
{
    /// <summary>Makes the rule.</summary>
    public LogGroupKeepsLogs()
        : base(new RuleInfo
        {
            Id = "log-group-keeps-logs",
            Title = "A log group keeps its logs long enough.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Logging,
            Controls = ["CloudWatch.16"],
            Checkov = ["CKV_AWS_338"],
            Rationale = "Intrusions are often noticed months later, and only logs of that time tell what happened.",
            Fix = "Set `retentionInDays` to the number of days that is required, or more.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<LogRetention>();

    /// <inheritdoc/>
    protected override void OnValidate(CloudWatch.LogGroup resource, ResourceContext context)
    {
        if (resource.LogGroupClass == "DELIVERY")
        {
            context.NotApplicable("CloudWatch keeps the logs of a delivery class for two days, whatever is set.");
        }

        // Nothing and zero both stand for ever.
        var required = context.GetConfig<LogRetention>().MinimumDays;
        if (resource.RetentionInDays is > 0 and var days && days < required)
        {
            context.ReportViolation(
                $"`retentionInDays` is {days} on this log group, and {Words.Count(required, "day")} are required. Set it to "
                + $"{required} or more.");
        }
    }
}
