namespace Alicerce.Policies.Rules.Logging;

/// <summary>Somebody hears of calls that change who may do what.</summary>
public sealed class RiskyCallsRaiseAlarms() : StackRule(new RuleInfo
{
    Id = "risky-calls-raise-alarms",
    Title = "Calls that change the protection of the account raise alarms.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Logging,
    Controls =
    [
        "CIS5-4.1", "CIS5-4.2", "CIS5-4.3", "CIS5-4.4", "CIS5-4.5", "CIS5-4.6", "CIS5-4.7", "CIS5-4.8", "CIS5-4.9",
        "CIS5-4.10", "CIS5-4.11", "CIS5-4.12", "CIS5-4.13", "CIS5-4.14", "CIS5-4.15", "CloudWatch.1", "CloudWatch.2",
        "CloudWatch.3", "CloudWatch.4", "CloudWatch.5", "CloudWatch.6", "CloudWatch.7", "CloudWatch.8",
        "CloudWatch.9", "CloudWatch.10", "CloudWatch.11", "CloudWatch.12", "CloudWatch.13", "CloudWatch.14",
    ],
    Rationale = "A record that nobody reads tells only afterwards how somebody got in.",
    Fix =
        "Add an `aws.cloudwatch.LogMetricFilter` on the log group of the trail for each, and an "
        + "`aws.cloudwatch.MetricAlarm` with `alarmActions` on its metric.",
    Limits =
        "A pattern has to have the names of the calls in it; how it combines them is not judged. Alarms on metric "
        + "queries are "
        + "not followed.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var trails = context.Resources.OfType(CloudTrail.Trail.ResourceType)
            .Where(trail => trail.Declares("cloudWatchLogsGroupArn"))
            .ToList();
        if (trails.Count == 0)
        {
            context.NotApplicable("No trail of the stack sends its events to CloudWatch Logs.");
        }

        var metrics = context.Resources.OfType(ServerlessTypes.LogMetricFilter)
            .Select(filter => new TrailMetric(filter, context.Resources))
            .ToList();
        var unheard = RiskyCall.All
            .Where(call => !Judgement.Any(
                metrics,
                metric => trails.Any(metric.IsOf) && call.IsIn(metric.Pattern) && metric.RaisesAlarm))
            .ToList();
        if (unheard.Count > 0)
        {
            context.ReportViolation(
                trails[0],
                $"No alarm goes off at {string.Join(", ", unheard.Select(call => call.Noun))}. Add metric filters on the log group "
                + "of this trail, and alarms with actions on their metrics.");
        }
    }
}
