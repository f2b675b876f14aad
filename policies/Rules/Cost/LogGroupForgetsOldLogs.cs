namespace Alicerce.Policies.Rules.Cost;

/// <summary>Logs do not cost for ever.</summary>
public sealed class LogGroupForgetsOldLogs() : ResourceRule<CloudWatch.LogGroup>(new RuleInfo
{
    Id = "log-group-forgets-old-logs",
    Title = "A log group forgets its logs some day.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Checkov = ["CKV_AWS_66"],
    Rationale = "By default CloudWatch keeps logs for ever, and asks for money every month.",
    Fix = "Set `retentionInDays` to the number of days in which somebody looks at the logs.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(CloudWatch.LogGroup resource, ResourceContext context)
    {
        if (resource.LogGroupClass != "DELIVERY" && resource.RetentionInDays is null or 0)
        {
            context.ReportViolation(
                $"`retentionInDays` is {Found.Of(resource.RetentionInDays)} on this log group, which keeps logs for "
                + "ever. Set it to a number of days.");
        }
    }
}
