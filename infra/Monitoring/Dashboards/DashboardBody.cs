using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Monitoring.Dashboards;

/// <summary>Writes sections as the JSON that CloudWatch reads, row by row on its grid of 24 columns.</summary>
internal static class DashboardBody
{
    private const int Columns = 24;
    private const int GraphWidth = 8;
    private const int GraphHeight = 6;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, unknown in a preview as long as any name in it is.</summary>
    public static Output<string> From(IReadOnlyList<DashboardSection> sections, string region)
    {
        var names = sections
            .SelectMany(section => section.Graphs)
            .SelectMany(graph => graph.Metrics)
            .SelectMany(metric => metric.Dimensions)
            .Select(dimension => dimension.Value.ToOutput());
        var alarms = sections.SelectMany(section => section.AlarmArns);
        return Output.Tuple(Output.All(names), Output.All(alarms))
            .Apply(known => Write(sections, region, new(known.Item1), new(known.Item2)).ToJsonString(Options));
    }

    private static JsonObject Write(
        IReadOnlyList<DashboardSection> sections, string region, Queue<string> names, Queue<string> alarms)
    {
        var widgets = new JsonArray();
        var row = 0;
        foreach (var section in sections)
        {
            widgets.Add(Widget("text", row, 0, Columns, 1, new JsonObject { ["markdown"] = $"## {section.Heading}" }));
            row++;
            if (section.AlarmArns.Count > 0)
            {
                var arns = new JsonArray([.. section.AlarmArns.Select(_ => JsonValue.Create(alarms.Dequeue()))]);
                var height = 1 + (section.AlarmArns.Count / 6);
                widgets.Add(Widget(
                    "alarm", row, 0, Columns, height, new JsonObject { ["title"] = "Alarms", ["alarms"] = arns }));
                row += height;
            }

            for (var index = 0; index < section.Graphs.Count; index++)
            {
                var column = index * GraphWidth % Columns;
                widgets.Add(Widget(
                    "metric",
                    row + (index * GraphWidth / Columns * GraphHeight),
                    column,
                    GraphWidth,
                    GraphHeight,
                    Properties(section.Graphs[index], region, names)));
            }

            row += (section.Graphs.Count + 2) / 3 * GraphHeight;
        }

        return new JsonObject { ["widgets"] = widgets };
    }

    private static JsonObject Properties(Graph graph, string region, Queue<string> names) => new()
    {
        ["title"] = graph.Title,
        ["view"] = "timeSeries",
        ["region"] = graph.Region ?? region,
        ["period"] = 300,
        ["metrics"] = new JsonArray([.. graph.Metrics.Select(metric => Line(metric, names))]),
    };

    private static JsonArray Line(Metric metric, Queue<string> names)
    {
        var line = new JsonArray(metric.Namespace, metric.Name);
        foreach (var dimension in metric.Dimensions)
        {
            line.Add(dimension.Name);
            line.Add(names.Dequeue());
        }

        line.Add(new JsonObject { ["stat"] = metric.Statistic });
        return line;
    }

    private static JsonObject Widget(string type, int y, int x, int width, int height, JsonObject properties) => new()
    {
        ["type"] = type,
        ["x"] = x,
        ["y"] = y,
        ["width"] = width,
        ["height"] = height,
        ["properties"] = properties,
    };
}
