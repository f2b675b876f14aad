using System.Globalization;

namespace Alicerce.Engine.Check.Documents.Patterns;

/// <summary>Reads patterns of events and messages: objects down to lists, in each of which one value must fit.</summary>
public static class PatternDocument
{
    private const string Or = "$or";

    /// <summary>The fields that EventBridge gives every event.</summary>
    private static readonly string[] OfEvents =
        ["account", "detail", "detail-type", "id", "region", "replay-name", "resources", "source", "time", "version"];

    public static IEnumerable<string> Problems(Document document, PatternKind kind)
    {
        var pattern = document.Root;
        if (!pattern.IsObject)
        {
            return [pattern.Is($"but {kind.Name} is an object. Write it like `{{ \"field\": [\"value\"] }}`.")];
        }

        return
        [
            .. kind.MaxCharacters is { } most && document.Text.Length > most
                ? [string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{pattern.Path}` has {document.Text.Length} characters where {kind.Name} can have {most}. Shorten it.")]
                : Array.Empty<string>(),
            .. pattern.Fields.Any() ? Array.Empty<string>() : [pattern.Not("is empty, and fits nothing. Name a field.")],
            .. ReferenceEquals(kind, PatternKind.Event) ? Misspelled(pattern) : [],
            .. Level(pattern, kind),
        ];
    }

    private static IEnumerable<string> Misspelled(Part pattern) => pattern.Fields
        .Where(field => field.Name is not Or && !OfEvents.Contains(field.Name))
        .Select(field => field.Part.Not("is no field of events. " + (
            Spelling.Nearest(field.Name, OfEvents) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : "What a service says of an event is under `detail`.")));

    private static IEnumerable<string> Level(Part level, PatternKind kind) => level.Fields.SelectMany(field =>
        field.Part switch
        {
            { IsUnknown: true } => [],
            { IsObject: true } inner => inner.Fields.Any()
                ? Level(inner, kind)
                : [inner.Not("is empty, and fits nothing. Name a field in it.")],
            { IsList: true } list => field.Name is Or ? Alternatives(list, kind) : Values(list, kind),
            var other => [other.Is("but a field has a list of values. Write `[…]` around it.")],
        });

    private static IEnumerable<string> Alternatives(Part list, PatternKind kind) =>
    [
        .. list.Items.Count() < 2 ? [list.Not("has fewer than two alternatives. Add one, or write it without `$or`.")] : Array.Empty<string>(),
        .. list.Items.Where(item => !item.IsUnknown)
            .SelectMany(item => item.IsObject ? Level(item, kind) : Shape.Mapping(item)),
    ];

    private static IEnumerable<string> Values(Part list, PatternKind kind) => list.Items.Any()
        ? list.Items.Where(item => !item.IsUnknown).SelectMany(item => item switch
        {
            { IsList: true } => [item.Is("but a value is a string, a number, a boolean, null or an operator. Write one.")],
            { IsObject: true } => MatchCheck.Problems(item, kind),
            _ => Array.Empty<string>(),
        })
        : [list.Not("is empty, and fits nothing. Name a value.")];
}
