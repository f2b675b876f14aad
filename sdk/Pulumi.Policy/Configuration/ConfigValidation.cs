using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Configuration;

/// <summary>
/// Checks a configuration against the schema of its policy. The texts are those of Pulumi's engine, which makes the
/// same check when it loads the pack, so that the same mistake reads the same in a test and in a preview.
/// </summary>
internal static class ConfigValidation
{
    // A pattern comes from the pack, a text from its user: neither may keep the pack busy for long.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<string> Validate(PolicyConfigSchema schema, PropertyObject configuration)
    {
        var errors = new List<string>();
        errors.AddRange(schema.Required.Where(name => !configuration.Has(name)).Select(name => $"{name} is required"));
        foreach (var (name, property) in schema.Properties)
        {
            if (configuration.Has(name))
            {
                Check(property, PlainData.ToJson(configuration.Value(name)), name, errors);
            }
        }

        return errors;
    }

    private static void Check(JsonObject schema, JsonNode? value, string path, List<string> errors)
    {
        if (!HasType(schema, value))
        {
            errors.Add($"{path}: Invalid type. Expected: {TypesOf(schema)}, given: {TypeOf(value)}");
            return;
        }

        CheckChoice(schema, value, path, errors);
        switch (value)
        {
            case JsonObject properties:
                CheckObject(schema, properties, path, errors);
                break;
            case JsonArray elements:
                CheckArray(schema, elements, path, errors);
                break;
            case JsonValue when value.GetValueKind() == JsonValueKind.String:
                CheckText(schema, value.GetValue<string>(), path, errors);
                break;
            case JsonValue when value.GetValueKind() == JsonValueKind.Number:
                CheckNumber(schema, ToDouble(value), path, errors);
                break;
        }
    }

    private static void CheckChoice(JsonObject schema, JsonNode? value, string path, List<string> errors)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => IsSame(choice, value)))
        {
            errors.Add($"{path}: {path} must be one of the following: "
                + string.Join(", ", choices.Select(choice => choice?.ToJsonString() ?? "null")));
        }

        if (schema.TryGetPropertyValue("const", out var constant) && !IsSame(constant, value))
        {
            errors.Add($"{path}: {path} does not match: {constant?.ToJsonString() ?? "null"}");
        }
    }

    private static void CheckObject(JsonObject schema, JsonObject value, string path, List<string> errors)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))
        {
            if (!value.ContainsKey(name))
            {
                errors.Add($"{path}: {name} is required");
            }
        }

        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, member) in value)
        {
            if (properties[name] is JsonObject known)
            {
                Check(known, member, $"{path}.{name}", errors);
            }
            else if (schema["additionalProperties"] is JsonObject other)
            {
                Check(other, member, $"{path}.{name}", errors);
            }
            else if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
            {
                errors.Add($"{path}: Additional property {name} is not allowed");
            }
        }
    }

    private static void CheckArray(JsonObject schema, JsonArray value, string path, List<string> errors)
    {
        if (Limit(schema, "minItems") is { } minimum && value.Count < minimum)
        {
            errors.Add(string.Create(
                CultureInfo.InvariantCulture, $"{path}: Array must have at least {minimum} items"));
        }

        if (Limit(schema, "maxItems") is { } maximum && value.Count > maximum)
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: Array must have at most {maximum} items"));
        }

        for (var index = 0; index < value.Count; index++)
        {
            if (schema["items"] is JsonObject items)
            {
                Check(items, value[index], string.Create(CultureInfo.InvariantCulture, $"{path}.{index}"), errors);
            }
        }

        if (schema["uniqueItems"] is JsonValue unique && unique.GetValueKind() == JsonValueKind.True)
        {
            CheckUnique(value, path, errors);
        }
    }

    private static void CheckUnique(JsonArray value, string path, List<string> errors)
    {
        for (var index = 1; index < value.Count; index++)
        {
            var twin = Enumerable.Range(0, index).FirstOrDefault(other => IsSame(value[other], value[index]), -1);
            if (twin >= 0)
            {
                errors.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{path}: array items[{twin},{index}] must be unique"));
            }
        }
    }

    private static void CheckText(JsonObject schema, string value, string path, List<string> errors)
    {
        var length = value.EnumerateRunes().Count();
        if (Limit(schema, "minLength") is { } minimum && length < minimum)
        {
            errors.Add(string.Create(
                CultureInfo.InvariantCulture, $"{path}: String length must be greater than or equal to {minimum}"));
        }

        if (Limit(schema, "maxLength") is { } maximum && length > maximum)
        {
            errors.Add(string.Create(
                CultureInfo.InvariantCulture, $"{path}: String length must be less than or equal to {maximum}"));
        }

        if (schema["pattern"] is JsonValue pattern
            && !Regex.IsMatch(value, pattern.GetValue<string>(), RegexOptions.None, PatternTimeout))
        {
            errors.Add($"{path}: Does not match pattern '{pattern.GetValue<string>()}'");
        }
    }

    private static void CheckNumber(JsonObject schema, double value, string path, List<string> errors)
    {
        (string Keyword, Func<double, bool> Holds, string Text)[] limits =
        [
            ("minimum", limit => value >= limit, "Must be greater than or equal to"),
            ("exclusiveMinimum", limit => value > limit, "Must be greater than"),
            ("maximum", limit => value <= limit, "Must be less than or equal to"),
            ("exclusiveMaximum", limit => value < limit, "Must be less than"),
            ("multipleOf", limit => Math.IEEERemainder(value, limit) == 0, "Must be a multiple of"),
        ];
        foreach (var (keyword, holds, text) in limits)
        {
            if (Limit(schema, keyword) is { } limit && !holds(limit))
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {text} {limit}"));
            }
        }
    }

    private static bool HasType(JsonObject schema, JsonNode? value) => TypeNames(schema) is not { Count: > 0 } types
        || types.Contains(TypeOf(value))
        || (types.Contains("number") && TypeOf(value) == "integer");

    private static string TypesOf(JsonObject schema) => string.Join('/', TypeNames(schema));

    private static List<string> TypeNames(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue single => [single.GetValue<string>()],
        _ => [],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Number => Math.Floor(ToDouble(value)) == ToDouble(value) ? "integer" : "number",
        _ => "null",
    };

    private static double? Limit(JsonObject schema, string keyword) =>
        schema[keyword] is JsonValue limit && limit.GetValueKind() == JsonValueKind.Number ? ToDouble(limit) : null;

    private static double ToDouble(JsonNode number) =>
        double.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsSame(JsonNode? left, JsonNode? right) =>
        PolicyValue.From(left).IsSameAs(PolicyValue.From(right));
}
