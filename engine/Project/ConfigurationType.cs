using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Engine.Project;

/// <summary>The type that a project declares for a configuration key.</summary>
/// <param name="Name"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</param>
/// <param name="Items">What an array holds; null when it may hold anything.</param>
public sealed record ConfigurationType(string Name, ConfigurationType? Items = null)
{
    public static readonly IReadOnlyList<string> Names = ["string", "integer", "boolean", "array", "object"];

    public bool Accepts(JsonNode value) => Name switch
    {
        "string" => value.GetValueKind() is JsonValueKind.String,
        // The CLI stores what `pulumi config set` is given as strings, so a string that reads as the type is fine.
        "integer" => long.TryParse(TextOf(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "boolean" => TextOf(value) is "true" or "false",
        "array" => Parsed(value) is JsonArray list &&
            (Items is null || list.All(item => item is not null && Items.Accepts(item))),
        "object" => Parsed(value) is JsonObject,
        _ => throw new InvalidOperationException($"There is no configuration type `{Name}`."),
    };

    public override string ToString() => Items is null ? Name : $"{Name}<{Items}>";

    private static string? TextOf(JsonNode value) =>
        value.GetValueKind() is JsonValueKind.Array or JsonValueKind.Object ? null : YamlValue.ToText(value);

    private static JsonNode? Parsed(JsonNode value)
    {
        if (value.GetValueKind() is not JsonValueKind.String)
        {
            return value;
        }

        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
