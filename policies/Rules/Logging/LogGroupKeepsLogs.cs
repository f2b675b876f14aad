namespace Alicerce.Policies.Rules.Logging;

/// <summary>Logs are kept until a problem is noticed.</summary>
public sealed class LogGroupKeepsLogs : RepairableRule
{
    /// <summary>Makes the rule.</summary>
    public LogGroupKeepsLogs()
        : base(
            new RuleInfo
            {
                Id = "log-group-keeps-logs",
                Title = "A log group keeps its logs long enough.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.Logging,
                Controls = ["CloudWatch.16"],
                Checkov = ["CKV_AWS_338"],
                Rationale = "Intrusions are often noticed months later, and only logs of that time tell what happened.",
                Fix = "Set `retentionInDays` to the number of days that is required, or more.",
            },
            CloudWatch.LogGroup.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<LogRetention>();

    // The only numbers of days that CloudWatch takes.
    private static readonly IReadOnlyList<int> Retentions =
    [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Text("logGroupClass") == "DELIVERY")
        {
            context.NotApplicable("CloudWatch keeps the logs of a delivery class for two days, whatever is set.");
        }

        // Nothing and zero both stand for ever.
        var required = context.GetConfig<LogRetention>().MinimumDays;
        if (context.Properties.Integer("retentionInDays") is > 0 and var days && days < required)
        {
            wrong(
                "retentionInDays",
                Retentions.First(possible => possible >= required),
                $"`retentionInDays` is {days} on this log group, and {Words.Count(required, "day")} are required. Set it to "
                + $"{required} or more.");
        }
    }
}
