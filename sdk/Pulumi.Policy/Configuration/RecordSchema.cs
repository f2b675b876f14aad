using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Pulumi.Policy.Configuration;

/// <summary>The JSON schema of a record that a policy is configured with.</summary>
internal static class RecordSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = AddConstraints,
    };

    public static PolicyConfigSchema Of(Type record)
    {
        var schema = ConfigJson.Options.GetJsonSchemaAsNode(record, Exporter) as JsonObject;
        if (schema?["properties"] is not JsonObject properties)
        {
            throw new ArgumentException(
                $"`{record}` has no properties to configure. Use a record or class with public properties.");
        }

        var required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        AddDefaults(record, properties, required);
        return new PolicyConfigSchema(
            properties.Select(property =>
                KeyValuePair.Create<string, JsonNode?>(property.Key, AsObject(property.Value))),
            required);
    }

    // The exporter says `true` for "anything"; the engine takes only objects, and the empty one means the same.
    private static JsonObject AsObject(JsonNode? schema) => schema is JsonObject ? (JsonObject)schema.DeepClone() : [];

    // Constructor parameters carry their defaults; initializers show theirs only on an instance.
    private static void AddDefaults(Type record, JsonObject properties, HashSet<string> required)
    {
        if (record.GetConstructor(Type.EmptyTypes) is not { } constructor
            || JsonSerializer.SerializeToNode(constructor.Invoke(null), record, ConfigJson.Options)
                is not JsonObject values)
        {
            return;
        }

        foreach (var (name, value) in values)
        {
            if (value is not null
                && !required.Contains(name)
                && properties[name] is JsonObject property
                && !property.ContainsKey("default"))
            {
                property["default"] = value.DeepClone();
            }
        }
    }

    private static JsonNode AddConstraints(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject constrained || context.PropertyInfo is not { } property)
        {
            return schema;
        }

        var attributes = AttributesOf(property.AttributeProvider)
            .Concat(AttributesOf(property.AssociatedParameter?.AttributeProvider));
        foreach (var attribute in attributes)
        {
            AddConstraint(constrained, attribute);
        }

        return constrained;
    }

    private static object[] AttributesOf(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(inherit: true) ?? [];

    private static void AddConstraint(JsonObject schema, object attribute)
    {
        var isArray = schema["items"] is not null;
        switch (attribute)
        {
            case RangeAttribute range:
                schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = Number(range.Minimum);
                schema[range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = Number(range.Maximum);
                break;
            case MinLengthAttribute length:
                schema[isArray ? "minItems" : "minLength"] = length.Length;
                break;
            case MaxLengthAttribute length:
                schema[isArray ? "maxItems" : "maxLength"] = length.Length;
                break;
            case LengthAttribute length:
                schema[isArray ? "minItems" : "minLength"] = length.MinimumLength;
                schema[isArray ? "maxItems" : "maxLength"] = length.MaximumLength;
                break;
            case StringLengthAttribute length:
                schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case RegularExpressionAttribute expression:
                // Of a list, each element has to match.
                (schema["items"] as JsonObject ?? schema)["pattern"] = expression.Pattern;
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JsonArray(
                    [.. allowed.Values.Select(value => JsonSerializer.SerializeToNode(value))]);
                break;
            case DescriptionAttribute description:
                schema["description"] = description.Description;
                break;
        }
    }

    private static JsonNode? Number(object value) => JsonSerializer.SerializeToNode(value);
}
