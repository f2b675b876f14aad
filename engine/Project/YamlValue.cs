using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>Reads YAML nodes by the YAML 1.2 core schema: only plain scalars can be anything but strings.</summary>
public static partial class YamlValue
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Null, a <see cref="bool"/>, a <see cref="long"/>, a <see cref="double"/> or a <see cref="string"/>.
    /// </summary>
    public static object? Of(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return text;
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when Integer().IsMatch(text) && long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            _ when Fraction().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    /// <summary>The value as JSON, keys in ordinal order.</summary>
    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Of(scalar) switch
        {
            null => null,
            bool value => JsonValue.Create(value),
            long value => JsonValue.Create(value),
            double value => JsonValue.Create(value),
            var value => JsonValue.Create((string)value),
        },
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlMappingNode map => new JsonObject(map.Children
            .Select(entry => KeyValuePair.Create(KeyOf(entry.Key), ToJson(entry.Value)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)),
        _ => throw new InvalidOperationException($"A {node.NodeType} is not a value."),
    };

    /// <summary>The text that the Pulumi CLI hands to a program: scalars as they are, anything else as JSON.</summary>
    public static string ToText(JsonNode node) =>
        node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(Plain);

    public static string KeyOf(YamlNode key) => key is YamlScalarNode { Value: { } text } ? text : key.ToString();

    [GeneratedRegex(@"^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Fraction();
}
