using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>JSON documents inside properties: compared by what they say, shown line by line.</summary>
public static class DocumentText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    public static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1000 };

    public static bool AreEqual(string one, string other) =>
        Parse(one) is { } left && Parse(other) is { } right && AreEqual(left, right);

    public static bool AreEqual(string text, PropertyValue.Map map) =>
        Parse(text) is { } left && Parse(Json(map)) is { } right && AreEqual(left, right);

    /// <summary>The lines that differ; empty unless both are documents, or one is a text of several lines.</summary>
    public static ImmutableArray<TextDifference> Differences(PropertyValue? old, PropertyValue? @new)
    {
        if (old is not (PropertyValue.String or PropertyValue.Map) || @new is not (PropertyValue.String or PropertyValue.Map))
        {
            return [];
        }

        var before = Text(old);
        var after = Text(@new);
        return Document(before) is { } oldLines && Document(after) is { } newLines
            ? LineDifferences.Of(oldLines, newLines)
            : before.Contains('\n', StringComparison.Ordinal) || after.Contains('\n', StringComparison.Ordinal)
                ? LineDifferences.Of(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'))
                : [];
    }

    /// <summary>The text as a document, or null when it is no JSON object or list.</summary>
    public static JsonNode? Parse(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: Depth);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(PropertyValue value) => value is PropertyValue.String text ? text.Value : Json(value);

    private static string[]? Document(string text) => Parse(text)?.ToJsonString(Indented).Split('\n');

    public static string Json(PropertyValue value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            JsonProperties.Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    // Policies write one string or a list of it, and lists of strings in any order, for the same thing.
    private static bool AreEqual(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (null, null) => true,
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(entry =>
            right.TryGetPropertyValue(entry.Key, out var value) && AreEqual(entry.Value, value)),
        (JsonArray left, JsonArray right) when IsOfTexts(left) && IsOfTexts(right) =>
            Texts(left).SequenceEqual(Texts(right)),
        (JsonArray left, JsonArray right) =>
            left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonArray { Count: 1 } list, JsonValue or JsonObject) => AreEqual(list[0], other),
        (JsonValue or JsonObject, JsonArray { Count: 1 } list) => AreEqual(one, list[0]),
        _ => JsonNode.DeepEquals(one, other),
    };

    private static bool IsOfTexts(JsonArray list) => list.All(item => item?.GetValueKind() is JsonValueKind.String);

    private static IOrderedEnumerable<string> Texts(JsonArray list) =>
        list.Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal);
}
