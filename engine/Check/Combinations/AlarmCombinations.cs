using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>Which ways to state a metric, a statistic and a threshold an alarm of CloudWatch takes together.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"/> and the
/// provider's own check (<c>aws_cloudwatch_metric_alarm</c>).
/// </remarks>
public static class AlarmCombinations
{
    private const int HourSeconds = 3600;
    private const int DaySeconds = 86400;
    private const int WeekSeconds = 7 * DaySeconds;

    private static readonly string[] OfOneMetric =
        ["metricName", "namespace", "period", "statistic", "extendedStatistic", "unit", "dimensions"];

    private static readonly string[] NeededByMetric = ["namespace", "period"];

    public static IEnumerable<string> Problems(Property alarm) =>
    [
        .. Metric(alarm),
        .. Queries(alarm["metricQueries"]),
        .. Periods(alarm),
        .. Threshold(alarm),
    ];

    private static IEnumerable<string> Metric(Property alarm)
    {
        if (alarm["metricQueries"].Items.Any())
        {
            foreach (var property in OfOneMetric.Where(name => IsSet(alarm[name])))
            {
                yield return
                    $"`{property}` is given together with `metricQueries`, which name metrics themselves. Remove one " +
                    "of them.";
            }

            yield break;
        }

        if (alarm["metricQueries"].IsUnknown || alarm["evaluationCriteria"].IsGiven)
        {
            yield break;
        }

        if (!alarm["metricName"].IsGiven)
        {
            yield return "Neither `metricName` nor `metricQueries` is given. Name a metric, or give queries.";
            yield break;
        }

        foreach (var property in NeededByMetric.Where(name => !alarm[name].IsGiven))
        {
            yield return $"`{property}` is missing, but an alarm on `metricName` needs it. Set it.";
        }

        if (!alarm["statistic"].IsGiven && !alarm["extendedStatistic"].IsGiven)
        {
            yield return
                "Neither `statistic` nor `extendedStatistic` is given, but an alarm on `metricName` needs one. Set " +
                "one of them.";
        }
    }

    private static IEnumerable<string> Queries(Property queries)
    {
        var all = queries.Items.ToArray();
        foreach (var id in all.Select(query => query["id"].Text).OfType<string>()
            .GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Count() > 1))
        {
            yield return $"`metricQueries` has the id `{id.Key}` more than once. Give each query an id of its own.";
        }

        foreach (var (query, i) in all.Select((query, i) => (query, i)))
        {
            if (query["id"].Text is { Length: > 0 } id && !char.IsAsciiLetterLower(id[0]))
            {
                yield return FormattableString.Invariant($"`metricQueries[{i}].id` is `{id}`, but must begin with a ") +
                    "lower-case letter. Change its first character.";
            }

            if (query["expression"].IsKnown && query["metric"].IsKnown)
            {
                yield return FormattableString.Invariant($"`metricQueries[{i}]` has both `expression` and `metric`. ") +
                    "Remove one of them.";
            }
        }

        if (all.Length > 0 && all.All(query => !query.IsUnknown && !query["returnData"].IsUnknown))
        {
            var returned = all.Count(query => query["returnData"].Flag == true);
            if (returned != 1)
            {
                yield return FormattableString.Invariant($"`metricQueries` has {returned} queries with `returnData` true, but ") +
                    "an alarm watches exactly one. Set it on the query to watch alone.";
            }
        }
    }

    private static IEnumerable<string> Periods(Property alarm)
    {
        if (alarm["evaluationPeriods"].Number is not { } count)
        {
            yield break;
        }

        if (alarm["datapointsToAlarm"].Number is { } points && points > count)
        {
            yield return
                $"`datapointsToAlarm` is {Text(points)}, which is more than `evaluationPeriods` with {Text(count)}. " +
                "Lower it.";
        }

        if (alarm["period"].Number is { } period)
        {
            var most = period >= HourSeconds ? WeekSeconds : DaySeconds;
            if (period * count > most)
            {
                yield return
                    $"`evaluationPeriods` is {Text(count)}, which is {Text(period * count)} seconds with `period` " +
                    $"{Text(period)}, where {most} are allowed. Lower it to {Text(Math.Floor(most / period))}.";
            }
        }
    }

    private static IEnumerable<string> Threshold(Property alarm)
    {
        if (alarm["comparisonOperator"].Text is not { } comparison || alarm["evaluationCriteria"].IsGiven)
        {
            yield break;
        }

        var isBand = comparison is "LessThanLowerOrGreaterThanUpperThreshold" or "LessThanLowerThreshold" or
            "GreaterThanUpperThreshold";
        if (isBand && !alarm["thresholdMetricId"].IsGiven)
        {
            yield return
                $"`comparisonOperator` is `{comparison}`, which needs `thresholdMetricId`. Name the query of the " +
                "band there.";
        }
        else if (!isBand && alarm["thresholdMetricId"] is { IsKnown: true, Text: not "" })
        {
            yield return
                $"`thresholdMetricId` is given, but `comparisonOperator` is `{comparison}`, which compares with " +
                "`threshold`. " +
                "Set `threshold` instead.";
        }
        else if (!isBand && !alarm["threshold"].IsGiven)
        {
            yield return $"`threshold` is missing, but `comparisonOperator` is `{comparison}`. Set it.";
        }
    }

    private static bool IsSet(Property property) =>
        property.IsKnown && property.Text != "" && (property.Text is not null || property.Entries.Any());

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
