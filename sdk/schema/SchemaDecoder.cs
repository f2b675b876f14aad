using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Alicerce.Schema;

/// <summary>Turns one entry of the facts into its model.</summary>
internal static class SchemaDecoder
{
    public static ResourceSchema Resource(string token, JsonElement entry) => new()
    {
        Token = token,
        Inputs = Inputs(entry.GetProperty("properties")),
        Outputs = Outputs(entry.GetProperty("properties")),
        Aliases = Strings(entry, "aliases"),
        AutoName = entry.TryGetProperty("autoName", out var rule) ? AutoName(rule) : null,
        IsComponent = Flag(entry, "component"),
    };

    public static FunctionSchema Function(string token, JsonElement entry) => new()
    {
        Token = token,
        Inputs = Inputs(entry.GetProperty("inputs")),
        Outputs = Outputs(entry.GetProperty("result")),
        Deprecated = Flag(entry, "deprecated"),
    };

    public static ObjectSchema Object(string key, JsonElement entry) => new()
    {
        Key = key,
        Inputs = Inputs(entry.GetProperty("properties")),
        Outputs = Outputs(entry.GetProperty("properties")),
    };

    public static EnumSchema Enum(string key, JsonElement entry) => new(
        key,
        [
            .. entry.GetProperty("values").EnumerateObject().Select(value =>
                value.Value.ValueKind == JsonValueKind.String
                    ? new EnumValue(value.Name, value.Value.GetString()!, Deprecated: false)
                    : new EnumValue(
                        value.Name,
                        value.Value.GetProperty("value").GetString()!,
                        Flag(value.Value, "deprecated"))),
        ]);

    private static Dictionary<string, PropertySchema> Inputs(JsonElement properties) =>
        Side(properties, "input", "required", property => PropertyTypeText.Parse(Text(property, "type")!));

    private static Dictionary<string, PropertySchema> Outputs(JsonElement properties) =>
        Side(properties, "output", "always", property =>
            OutputForm(PropertyTypeText.Parse(Text(property, "outputType") ?? Text(property, "type")!)));

    private static Dictionary<string, PropertySchema> Side(
        JsonElement properties, string side, string certain, Func<JsonElement, PropertyType> typeOf)
    {
        var result = new Dictionary<string, PropertySchema>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (Text(property.Value, side) is { } presence)
            {
                result.Add(property.Name, new PropertySchema
                {
                    Wire = property.Name,
                    Member = Text(property.Value, "name") ?? MemberName(property.Name),
                    Type = typeOf(property.Value),
                    Required = presence == certain,
                    Secret = Flag(property.Value, "secret"),
                    Deprecated = Flag(property.Value, "deprecated"),
                    Plain = side == "input" && Flag(property.Value, "plain"),
                    Json = Json(property.Value),
                    Default = side == "input" ? Default(property.Value) : null,
                });
            }
        }

        return result;
    }

    /// <summary>The provider stores what a union with a string offers as that string.</summary>
    private static PropertyType OutputForm(PropertyType type) => type switch
    {
        PropertyType.Union union => union.Members.First(member => member is PropertyType.Primitive),
        PropertyType.List list => new PropertyType.List(OutputForm(list.Element)),
        PropertyType.Map map => new PropertyType.Map(OutputForm(map.Element)),
        _ => type,
    };

    private static string MemberName(string wire) => char.ToUpperInvariant(wire[0]) + wire[1..];

    private static JsonContent Json(JsonElement property) => Text(property, "json") switch
    {
        null => JsonContent.None,
        "string" => JsonContent.Text,
        "document" => JsonContent.Document,
        var other => throw new UnreachableException($"`{other}` is not a kind of JSON content."),
    };

    private static PropertyDefault? Default(JsonElement property)
    {
        if (!property.TryGetProperty("default", out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => new PropertyDefault(null, Strings(value, "env")),
            JsonValueKind.String => new PropertyDefault(value.GetString(), []),
            JsonValueKind.True or JsonValueKind.False => new PropertyDefault(value.GetBoolean(), []),
            var kind => throw new UnreachableException($"A default of kind `{kind}` has no meaning."),
        };
    }

    private static AutoNameRule AutoName(JsonElement rule) => new()
    {
        Property = Text(rule, "property")!,
        Separator = Text(rule, "separator")!,
        RandomDigits = rule.GetProperty("random").GetInt32(),
        MaxLength = rule.TryGetProperty("maxLength", out var maxLength) ? maxLength.GetInt32() : null,
        Prefix = Text(rule, "prefix") ?? "",
        Lower = Flag(rule, "lower"),
        SuffixWhenTrue = rule.TryGetProperty("suffixWhenTrue", out var suffixes)
            ? suffixes.EnumerateObject().ToImmutableDictionary(flag => flag.Name, flag => flag.Value.GetString()!)
            : ImmutableDictionary<string, string>.Empty,
        Exception = rule.TryGetProperty("whenContains", out var exception)
            ? new AutoNameException(
                Text(exception, "property")!,
                Text(exception, "text")!,
                exception.GetProperty("maxLength").GetInt32(),
                exception.GetProperty("random").GetInt32())
            : null,
    };

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.GetBoolean();

    private static ImmutableArray<string> Strings(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : [];
}
