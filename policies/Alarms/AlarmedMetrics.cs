using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Alarms;

/// <summary>The metrics that the alarms of a stack watch, and of which resources.</summary>
internal sealed class AlarmedMetrics(StackResources resources)
{
    // A balancer is named by the end of its ARN, and by one of a target group of it.
    private static readonly string[] Names = ["name", "arnSuffix", "arn", "id", "identifier", "clusterIdentifier"];

    private readonly IReadOnlyList<Watch> _watches =
        [.. resources.OfType(CloudWatch.MetricAlarm.ResourceType).SelectMany(WatchesOf)];

    /// <summary>Whether an alarm watches a metric of a resource, or of everything that has the metric.</summary>
    /// <exception cref="UnknownValueException">An alarm may turn out to: what it watches is not known.</exception>
    public bool Watches(MonitoredMetric metric, StackResource resource, IReadOnlyList<StackResource> standIns) =>
        Judgement.Any(_watches, watch => metric.Metrics.Contains(watch.Metric.AsText())
            && (IsOf(watch, resource) || standIns.Any(standIn => IsOf(watch, standIn))));

    private static bool IsOf(Watch watch, StackResource resource)
    {
        if (!watch.Dimensions.Exists)
        {
            // Only some services add all of their resources up.
            return resource.Type == FunctionTypes.Function
                || resource.Type == Backup.Vault.ResourceType
                || resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal);
        }

        if (watch.Alarm.References(watch.Property).Contains(resource))
        {
            return true;
        }

        var values = watch.Dimensions.IsUnknown
            ? [watch.Dimensions]
            : watch.Dimensions.AsMap(PolicyValue.ReadValue).Select(dimension => dimension.Value).ToList();
        return watch.Alarm.RefersTo(watch.Property, values, resource, Names);
    }

    private static IEnumerable<Watch> WatchesOf(StackResource alarm)
    {
        if (alarm.Stated("metricName").Exists)
        {
            yield return new Watch(alarm, alarm.Stated("metricName"), alarm.Stated("dimensions"), "dimensions");
        }

        // Several metrics, and an expression over them.
        foreach (var query in OneOrMany.Of(alarm.Stated("metricQueries")))
        {
            if (query.IsUnknown || query.Inside("metric").Exists)
            {
                var metric = query.Part("metric");
                yield return new Watch(alarm, metric.Part("metricName"), metric.Part("dimensions"), "metricQueries");
            }
        }
    }

    private sealed record Watch(StackResource Alarm, PolicyValue Metric, PolicyValue Dimensions, string Property);
}
