using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Check.Documents.Dashboards;

/// <summary>Reads what a widget of metrics shows.</summary>
public static class MetricWidget
{
    private const int MaxMetrics = 500;

    private static readonly string[] Fields =
    [
        "accountId", "annotations", "labels", "legend", "liveData", "metrics", "period", "region", "setPeriodToTimeRange",
        "singleValueFullPrecision", "sparkline", "stacked", "stat", "table", "timezone", "title", "trend", "view", "yAxis",
    ];

    public static IEnumerable<string> Problems(Part properties) =>
    [
        // CloudWatch leaves alone what it does not know, so only what is close to a name is a mistake.
        .. properties.Fields
            .Where(field => !Fields.Contains(field.Name))
            .Select(field => Spelling.Nearest(field.Name, Fields) is { } nearest
                ? field.Part.Not($"is no property of a metric widget. Did you mean `{nearest}`?")
                : null)
            .OfType<string>(),
        .. properties.Has("metrics") || properties.Has("annotations")
            ? Array.Empty<string>()
            : [properties.Lacks("metrics", "Give it a list of metrics, or an alarm under `annotations`.")],
        .. properties.Has("region") || !properties.Has("metrics")
            ? Shape.Text(properties["region"])
            : [properties.Lacks("region", "Write the Region of the metrics.")],
        .. Shape.OneOf(properties["view"], "timeSeries", "singleValue", "gauge", "bar", "pie", "table"),
        .. Period(properties["period"]),
        .. Shape.Text(properties["stat"]),
        .. Shape.Text(properties["title"]),
        .. properties["annotations"]?["alarms"] is { } alarms
            ? Shape.Filled(alarms).Concat(alarms.Items.SelectMany(Arn))
            : [],
        .. Metrics(properties["metrics"]),
    ];

    public static IEnumerable<string> Arn(Part part) => part switch
    {
        { IsUnknown: true } => [],
        { Text: { } text } => ArnText.Problem(text, "cloudwatch") is { } problem ? [part.Is(problem)] : [],
        _ => Shape.Text(part),
    };

    /// <summary>Metrics of high resolution have periods of a few seconds, all others of whole minutes.</summary>
    public static IEnumerable<string> Period(Part? part) => part switch
    {
        null or { IsUnknown: true } or { Number: 1 or 5 or 10 or 20 or 30 } => [],
        { Number: { } number } when number > 0 && number % 60 == 0 => [],
        _ => [part.Is("but a period is 1, 5, 10, 20, 30 or a multiple of 60 seconds. Write one of them.")],
    };

    private static IEnumerable<string> Metrics(Part? metrics)
    {
        if (metrics is null or { IsUnknown: true })
        {
            return [];
        }

        if (!metrics.IsList)
        {
            return [metrics.Is("but must be a list of metrics. Write one.")];
        }

        var all = metrics.Items.ToArray();
        return
        [
            .. all.Length > MaxMetrics
                ? [metrics.Not($"has {all.Length} metrics where a widget can have {MaxMetrics}. Make a second widget.")]
                : Array.Empty<string>(),
            .. all.Where(metric => !metric.IsUnknown)
                .SelectMany((metric, i) => MetricRow.Problems(metric, isFirst: i == 0)),
        ];
    }
}
