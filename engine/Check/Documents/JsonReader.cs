using System.Globalization;
using System.Text;
using System.Text.Json;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents;

/// <summary>Reads JSON so that mistakes in it have a place.</summary>
public static class JsonReader
{
    /// <summary>Deeper than any service takes, and far from what the stack of a thread holds.</summary>
    private const int MaxDepth = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <param name="problem">What is wrong with the text; a name that is given twice still leaves a value.</param>
    /// <returns>Null for what is no JSON, and for JSON that an unknown value keeps from being read.</returns>
    public static PropertyValue? Read(string path, string text, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            problem = string.Join('\n', Duplicates(path, document.RootElement)) is { Length: > 0 } found ? found : null;
            return Value(document.RootElement);
        }
        catch (JsonException exception)
        {
            problem = Rules.ValueRuleCheck.IsUnknown(text)
                ? null
                : $"`{path}` does not hold valid JSON (see its {Place(text, exception)}). " +
                    "Serialize an object instead of writing text.";
            return null;
        }
        // Of a text that has one half of a pair of surrogates.
        catch (InvalidOperationException)
        {
            problem = $"`{path}` has half of a character in one of its texts. Serialize an object instead of writing text.";
            return null;
        }
    }

    private static IEnumerable<string> Duplicates(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .GroupBy(field => field.Name)
            .SelectMany(group => (group.Count() > 1
                    ? [$"`{ValueCheck.Join(path, group.Key)}` is given {group.Count()} times. Keep one of them."]
                    : Enumerable.Empty<string>())
                .Concat(Duplicates(ValueCheck.Join(path, group.Key), group.Last().Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) =>
            Duplicates(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item)),
        _ => [],
    };

    private static PropertyValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new PropertyValue.Map(element.EnumerateObject()
            .GroupBy(field => field.Name)
            .Select(group => KeyValuePair.Create(group.Key, Value(group.Last().Value)))),
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(Value)]),
        JsonValueKind.String => Text(element.GetString()!),
        JsonValueKind.Number => new PropertyValue.Number(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new PropertyValue.Bool(element.GetBoolean()),
        _ => PropertyValue.Null.Instance,
    };

    /// <summary>A text with an unknown value in it is as good as unknown.</summary>
    public static PropertyValue Text(string text) => text.Contains(Signatures.UnknownString, StringComparison.Ordinal)
        ? new PropertyValue.Unknown()
        : new PropertyValue.String(text);

    /// <summary>The column counts characters, as editors do; the exception counts bytes.</summary>
    private static string Place(string text, JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var bytes = Encoding.UTF8.GetBytes(text.Split('\n').ElementAtOrDefault(line) ?? "");
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(exception.BytePositionInLine ?? 0, bytes.Length));
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column + 1}");
    }
}
