namespace Alicerce.Engine.Check.Documents.Dashboards;

/// <summary>Reads one widget: where it is, how large, and what it shows.</summary>
public static class WidgetCheck
{
    private const double Columns = 24;
    private const double MaxHeight = 1000;

    /// <summary>Rows have no end; this is what a number in JSON holds exactly.</summary>
    private const double MaxRow = int.MaxValue;

    private static readonly string[] Fields = ["type", "x", "y", "width", "height", "properties"];
    private static readonly string[] Types = ["metric", "text", "log", "alarm", "explorer", "custom", "trace"];

    public static IEnumerable<string> Problems(Part widget)
    {
        if (!widget.IsObject)
        {
            return Shape.Mapping(widget);
        }

        return
        [
            .. Names.Unknown(widget, Fields, "a widget"),
            .. widget.Has("type")
                ? Type(widget["type"]!)
                : [widget.Lacks("type", $"Write one of {List(Types)}.")],
            .. Shape.Whole(widget["x"], 0, Columns - 1),
            .. Shape.Whole(widget["y"], 0, MaxRow),
            .. Shape.Whole(widget["width"], 1, Columns),
            .. Shape.Whole(widget["height"], 1, MaxHeight),
            .. (widget.Has("x"), widget.Has("y")) switch
            {
                (true, false) => [widget.Lacks("y", "A place has both: write it, or take `x` out.")],
                (false, true) => [widget.Lacks("x", "A place has both: write it, or take `y` out.")],
                _ => Array.Empty<string>(),
            },
            .. widget["x"]?.Number is { } x && widget["width"] is { Number: { } width } wide && x + width > Columns
                ? [wide.Is($"which ends right of the {Columns} columns. Lower it, or `{widget.PathOf("x")}`.")]
                : Array.Empty<string>(),
            .. widget["properties"] switch
            {
                null => [widget.Lacks("properties", "Write what the widget shows.")],
                { IsUnknown: true } => [],
                { IsObject: false } other => Shape.Mapping(other),
                { } properties => Properties(widget["type"]?.Text, properties),
            },
        ];
    }

    private static IEnumerable<string> Type(Part type) => type.IsUnknown || (type.Text is { } text && Types.Contains(text))
        ? []
        : [type.Is("which is no type of widget. " + (
            type.Text is { } word && Spelling.Nearest(word, Types) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : $"Write one of {List(Types)}."))];

    private static IEnumerable<string> Properties(string? type, Part properties) => type switch
    {
        "metric" => MetricWidget.Problems(properties),
        "text" => Needs(properties, "markdown", "Write the text.").Concat(Shape.Text(properties["markdown"])),
        "log" =>
        [
            .. Needs(properties, "region", "Write the Region of the log groups."),
            .. Needs(properties, "query", "Write the query."),
            .. Shape.Text(properties["query"]),
            .. Shape.OneOf(properties["view"], "table", "timeSeries", "bar", "pie"),
        ],
        "alarm" =>
        [
            .. properties.Has("alarms")
                ? Shape.Filled(properties["alarms"])
                : [properties.Lacks("alarms", "Give it a list of the ARNs of alarms.")],
            .. properties["alarms"]?.Items.Count() > MaxAlarms
                ? [properties["alarms"]!.Not($"has more than {MaxAlarms} alarms. Make a second widget.")]
                : Array.Empty<string>(),
            .. (properties["alarms"]?.Items ?? []).SelectMany(MetricWidget.Arn),
        ],
        "explorer" =>
        [
            .. Needs(properties, "metrics", "Write which metrics are shown."),
            .. Needs(properties, "labels", "Write the tags of the resources that are shown."),
        ],
        "custom" => Needs(properties, "endpoint", "Write the ARN of the function that draws it."),
        _ => [],
    };

    private const int MaxAlarms = 100;

    private static IEnumerable<string> Needs(Part properties, string name, string fix) =>
        properties.Has(name) ? [] : [properties.Lacks(name, fix)];

    private static string List(string[] words) => string.Join(", ", words.Select(word => $"`{word}`"));
}
