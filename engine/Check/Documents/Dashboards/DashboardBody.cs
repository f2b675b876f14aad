using System.Globalization;

namespace Alicerce.Engine.Check.Documents.Dashboards;

/// <summary>Reads the bodies of CloudWatch dashboards, as the reference of their structure describes them.</summary>
public static class DashboardBody
{
    private const int MaxWidgets = 500;
    private static readonly string[] Fields = ["widgets", "start", "end", "periodOverride", "variables"];

    public static IEnumerable<string> Problems(Document document)
    {
        var body = document.Root;
        if (!body.IsObject)
        {
            return [body.Is("but the body of a dashboard is an object. Give it `widgets`.")];
        }

        var widgets = body["widgets"];
        var count = widgets?.Items.Count() ?? 0;
        return
        [
            .. Names.Unknown(body, Fields, "a dashboard"),
            .. widgets is null
                ? [body.Lacks("widgets", "Give it a list of widgets.")]
                : widgets is { IsUnknown: false, IsList: false }
                    ? [widgets.Is("but must be a list. Write one.")]
                    : Array.Empty<string>(),
            .. count > MaxWidgets
                ? [string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{widgets!.Path}` has {count} widgets where a dashboard can have {MaxWidgets}. Make a second dashboard.")]
                : Array.Empty<string>(),
            .. Shape.OneOf(body["periodOverride"], "auto", "inherit"),
            .. Shape.Text(body["start"]),
            .. Shape.Text(body["end"]),
            .. body.Has("end") && !body.Has("start")
                ? [body.Lacks("start", "An end needs a start: write it, or take the end out.")]
                : Array.Empty<string>(),
            .. (widgets?.Items ?? []).Where(widget => !widget.IsUnknown).SelectMany(WidgetCheck.Problems),
        ];
    }
}
