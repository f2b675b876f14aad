using System.Text.Json.Nodes;
using Pulumi.Policy.Configuration;

namespace Pulumi.Policy;

/// <summary>
/// What a policy can be configured with: the JSON schema of each property, and which ones are required.
/// </summary>
public sealed class PolicyConfigSchema
{
    private const string ReservedName = "enforcementLevel";

    /// <summary>Makes a schema from JSON schemas.</summary>
    /// <param name="properties">
    /// JSON schema by property name. <c>default</c> of a schema fills in what is not set.
    /// </param>
    /// <param name="required">Names of the properties that have to be set.</param>
    /// <exception cref="ArgumentException">
    /// The name <c>enforcementLevel</c> is used, which every policy has already, or a schema is no JSON object.
    /// </exception>
    public PolicyConfigSchema(
        IEnumerable<KeyValuePair<string, JsonNode?>> properties, IEnumerable<string>? required = null)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties.ToDictionary(
            property => property.Key,
            property => property.Value as JsonObject
                ?? throw new ArgumentException($"The schema of `{property.Key}` is not a JSON object."),
            StringComparer.Ordinal);
        Required = [.. required ?? []];

        if (Properties.ContainsKey(ReservedName) || Required.Contains(ReservedName))
        {
            throw new ArgumentException(
                $"`{ReservedName}` is part of the configuration of every policy and cannot be declared. "
                + "Choose another name.");
        }
    }

    /// <summary>JSON schema by property name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Properties { get; }

    /// <summary>Names of the properties that have to be set.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>
    /// Makes the schema of a record. Names are written in camel case. What the record requires is required; defaults of
    /// parameters and initializers become defaults of the schema; <c>Range</c>, <c>MinLength</c>, <c>MaxLength</c>,
    /// <c>Length</c>, <c>StringLength</c>, <c>RegularExpression</c>, <c>AllowedValues</c> and <c>Description</c> of
    /// <c>System.ComponentModel</c> become their counterparts. Read it with <see cref="PolicyContext.GetConfig"/>.
    /// </summary>
    /// <typeparam name="TConfig">The record.</typeparam>
    public static PolicyConfigSchema Of<TConfig>()
        where TConfig : notnull =>
        RecordSchema.Of(typeof(TConfig));

    /// <summary>Makes a schema from the JSON schema of an object: its <c>properties</c> and <c>required</c>.</summary>
    /// <param name="json">The schema as text.</param>
    /// <exception cref="ArgumentException">The text is not the schema of an object.</exception>
    public static PolicyConfigSchema Parse(string json)
    {
        var schema = JsonNode.Parse(json) as JsonObject
            ?? throw new ArgumentException("The schema is not a JSON object.", nameof(json));
        return new PolicyConfigSchema(
            schema["properties"] as JsonObject ?? [],
            (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()));
    }
}
