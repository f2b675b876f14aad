using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.Engine.Policy;

/// <summary>Validates a configuration value against the JSON schema of its property.</summary>
public static class JsonSchemaCheck
{
    public static IEnumerable<string> Problems(string path, JsonNode? value, JsonObject schema)
    {
        if (TypeProblem(path, value, schema) is { } mismatch)
        {
            return [mismatch];
        }

        return
        [
            .. Choices(path, value, schema),
            .. value switch
            {
                JsonArray list => Lists(path, list, schema),
                JsonObject map => Objects(path, map, schema),
                JsonValue text when text.GetValueKind() is JsonValueKind.String =>
                    Strings(path, text.GetValue<string>(), schema),
                JsonValue number when number.GetValueKind() is JsonValueKind.Number =>
                    Numbers(path, number.GetValue<double>(), schema),
                _ => [],
            },
        ];
    }

    private static string? TypeProblem(string path, JsonNode? value, JsonObject schema)
    {
        string[] expected = schema["type"] switch
        {
            JsonValue one => [one.GetValue<string>()],
            JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
            _ => [],
        };
        var given = TypeOf(value);
        return expected.Length == 0 || expected.Contains(given) || (given is "integer" && expected.Contains("number"))
            ? null
            : $"{path}: Invalid type. Expected: {string.Join(", ", expected)}, given: {given}";
    }

    private static IEnumerable<string> Choices(string path, JsonNode? value, JsonObject schema)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            var list = string.Join(", ", choices.Select(choice => choice?.ToJsonString() ?? "null"));
            yield return $"{path}: {path} must be one of the following: {list}";
        }

        if (schema.TryGetPropertyValue("const", out var constant) && !JsonNode.DeepEquals(constant, value))
        {
            yield return $"{path}: {path} does not match: {constant?.ToJsonString() ?? "null"}";
        }
    }

    private static IEnumerable<string> Strings(string path, string value, JsonObject schema)
    {
        var length = new StringInfo(value).LengthInTextElements;
        if (Limit(schema, "maxLength") is { } most && length > most)
        {
            yield return $"{path}: String length must be less than or equal to {Text(most)}";
        }

        if (Limit(schema, "minLength") is { } least && length < least)
        {
            yield return $"{path}: String length must be greater than or equal to {Text(least)}";
        }

        if (schema["pattern"]?.GetValue<string>() is { } pattern &&
            !Regex.IsMatch(value, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
        {
            yield return $"{path}: Does not match pattern '{pattern}'";
        }
    }

    private static IEnumerable<string> Numbers(string path, double value, JsonObject schema)
    {
        if (Limit(schema, "minimum") is { } least && value < least)
        {
            yield return $"{path}: Must be greater than or equal to {Text(least)}";
        }

        if (Limit(schema, "exclusiveMinimum") is { } above && value <= above)
        {
            yield return $"{path}: Must be greater than {Text(above)}";
        }

        if (Limit(schema, "maximum") is { } most && value > most)
        {
            yield return $"{path}: Must be less than or equal to {Text(most)}";
        }

        if (Limit(schema, "exclusiveMaximum") is { } below && value >= below)
        {
            yield return $"{path}: Must be less than {Text(below)}";
        }

        if (Limit(schema, "multipleOf") is { } factor && Math.IEEERemainder(value, factor) != 0)
        {
            yield return $"{path}: Must be a multiple of {Text(factor)}";
        }
    }

    private static IEnumerable<string> Lists(string path, JsonArray list, JsonObject schema)
    {
        if (Limit(schema, "minItems") is { } least && list.Count < least)
        {
            yield return $"{path}: Array must have at least {Text(least)} items";
        }

        if (Limit(schema, "maxItems") is { } most && list.Count > most)
        {
            yield return $"{path}: Array must have at most {Text(most)} items";
        }

        if (schema["uniqueItems"]?.GetValueKind() is JsonValueKind.True &&
            list.Select(item => item?.ToJsonString()).Distinct().Count() < list.Count)
        {
            yield return $"{path}: Array items must be unique";
        }

        if (schema["items"] is JsonObject items)
        {
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var problem in Problems($"{path}.{i}", list[i], items))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<string> Objects(string path, JsonObject map, JsonObject schema)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (!map.ContainsKey(required!.GetValue<string>()))
            {
                yield return $"{path}: {required.GetValue<string>()} is required";
            }
        }

        foreach (var (name, value) in map)
        {
            if (properties[name] is JsonObject known)
            {
                foreach (var problem in Problems($"{path}.{name}", value, known))
                {
                    yield return problem;
                }
            }
            else if (!properties.ContainsKey(name) && schema["additionalProperties"] is JsonObject others)
            {
                foreach (var problem in Problems($"{path}.{name}", value, others))
                {
                    yield return problem;
                }
            }
            else if (!properties.ContainsKey(name) &&
                schema["additionalProperties"]?.GetValueKind() is JsonValueKind.False)
            {
                yield return $"{path}: Additional property {name} is not allowed";
            }
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => double.IsInteger(value.GetValue<double>()) ? "integer" : "number",
    };

    private static double? Limit(JsonObject schema, string keyword) =>
        schema[keyword]?.GetValueKind() is JsonValueKind.Number ? schema[keyword]!.GetValue<double>() : null;

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
