namespace Alicerce.Engine.Check.Documents.Dashboards;

/// <summary>
/// Reads one metric: a namespace, a name, names and values of dimensions by turns, and how it is shown. `.` repeats what
/// stands there in the metric before, `...` all of it from there on.
/// </summary>
public static class MetricRow
{
    private const string Same = ".";
    private const string AllSame = "...";

    private static readonly string[] Options =
        ["accountId", "color", "expression", "id", "label", "period", "region", "stat", "visible", "yAxis"];

    public static IEnumerable<string> Problems(Part metric, bool isFirst)
    {
        if (!metric.IsList)
        {
            return [metric.Is("but a metric is a list. Write its namespace, its name and its dimensions into one.")];
        }

        var cells = metric.Items.ToArray();
        var texts = cells.Length > 0 && cells[^1] is { IsObject: true } ? cells[..^1] : cells;
        var options = texts.Length < cells.Length ? cells[^1] : null;
        return
        [
            .. texts.Where(cell => cell is { Text: null, IsUnknown: false })
                .Select(cell => cell.Is("but must be a string. An object with options comes last.")),
            .. options is null ? [] : Option(options),
            .. Cells(metric, texts, options, isFirst),
        ];
    }

    private static IEnumerable<string> Cells(Part metric, Part[] texts, Part? options, bool isFirst)
    {
        if (texts.Length == 0)
        {
            return options is null
                ? [metric.Not("is empty. Write the namespace, the name and the dimensions of a metric.")]
                : options.Has("expression")
                    ? []
                    : [metric.Not("has options only. Name a metric before them, or give them an `expression`.")];
        }

        if (isFirst && texts.FirstOrDefault(cell => cell.Text is Same or AllSame) is { } repeated)
        {
            return [repeated.Is("but there is no metric before it to repeat. Write it out.")];
        }

        if (texts.Any(cell => cell.Text is AllSame))
        {
            return [];
        }

        return texts.Length % 2 == 1
            ? [metric.Not(texts.Length == 1
                ? "names a namespace and no metric. Write its name behind it."
                : "ends with a dimension that has no value. Write its value behind it.")]
            : [];
    }

    private static IEnumerable<string> Option(Part options) =>
    [
        .. options.Fields
            .Where(field => !Options.Contains(field.Name))
            .Select(field => Spelling.Nearest(field.Name, Options) is { } nearest
                ? field.Part.Not($"is no option of a metric. Did you mean `{nearest}`?")
                : null)
            .OfType<string>(),
        .. MetricWidget.Period(options["period"]),
        .. Shape.OneOf(options["yAxis"], "left", "right"),
        .. Shape.Text(options["label"]),
        .. Shape.Text(options["stat"]),
        .. Shape.Text(options["expression"]),
        .. options["id"] is { Text: { } id } part &&
            !(id.Length > 0 && char.IsAsciiLetterLower(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            ? [part.Is("but an id begins with a small letter and has letters, digits and `_`. Rename it.")]
            : Array.Empty<string>(),
    ];
}
