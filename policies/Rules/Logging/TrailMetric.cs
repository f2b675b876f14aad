namespace Alicerce.Policies.Rules.Logging;

/// <summary>A metric filter over the log group of a trail, with the alarms on what it counts.</summary>
internal sealed class TrailMetric(StackResource filter, StackResources resources)
{
    /// <summary>What the filter counts.</summary>
    public string Pattern => filter.Properties.Text("pattern") ?? "";

    /// <summary>Whether an alarm with an action looks at the metric.</summary>
    public bool RaisesAlarm => Judgement.Any(
        resources.OfType<CloudWatch.MetricAlarm>(),
        alarm => IsOn(alarm.Resource) && alarm.Resource.Declared("alarmActions").AsList().Count > 0);

    /// <summary>Whether the filter looks at the events of a trail.</summary>
    public bool IsOf(StackResource trail) =>
        trail.References("cloudWatchLogsGroupArn").Any(group => filter.RefersTo("logGroupName", group, "name", "id"))
        || (!trail.Properties.IsUnknown("cloudWatchLogsGroupArn")
            && trail.Properties.Text("cloudWatchLogsGroupArn") is { } arn
            && !filter.Properties.IsUnknown("logGroupName")
            && arn.Contains($":log-group:{filter.Properties.Text("logGroupName")}:", StringComparison.Ordinal));

    private bool IsOn(StackResource alarm) =>
        alarm.References("metricName").Contains(filter)
        || (alarm.Properties.Text("metricName") == Transformation("name")
            && alarm.Properties.Text("namespace") == Transformation("namespace"));

    private string? Transformation(string property) =>
        filter.Properties.At($"metricTransformation.{property}") is { Exists: true } value ? value.AsText() : null;
}
