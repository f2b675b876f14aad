using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Policy;

/// <summary>The configuration of a pack: schema defaults, then what the pack states, then the user's file.</summary>
public sealed class PolicyConfiguration
{
    private PolicyConfiguration(
        ImmutableSortedDictionary<string, PolicySettings> policies, ImmutableArray<string> problems)
    {
        Policies = policies;
        Problems = problems;
    }

    /// <summary>The settings of each policy; every one has a level.</summary>
    public ImmutableSortedDictionary<string, PolicySettings> Policies { get; }

    /// <summary>What does not fit the schemas, sorted.</summary>
    public ImmutableArray<string> Problems { get; }

    public static PolicyConfiguration Create(
        AnalyzerInfo info, ImmutableSortedDictionary<string, PolicySettings> file)
    {
        var policies = new SortedDictionary<string, PolicySettings>(StringComparer.Ordinal);
        foreach (var policy in info.Policies)
        {
            policies[policy.Name] =
                new PolicySettings((Plan.EnforcementLevel)policy.EnforcementLevel, Defaults(policy));
        }

        Apply(policies, info.InitialConfig.ToDictionary(
            entry => entry.Key,
            entry => new PolicySettings(
                (Plan.EnforcementLevel)entry.Value.EnforcementLevel, ToJson(entry.Value.Properties))));
        Apply(policies, file);

        var schemas = info.Policies.ToDictionary(policy => policy.Name, policy => policy.ConfigSchema);
        var problems = policies
            .SelectMany(entry => entry.Value.Level is null
                ? [$"{entry.Key}: invalid enforcement level \"\""]
                : Validate(schemas.GetValueOrDefault(entry.Key), entry.Value.Properties)
                    .Select(problem => $"{entry.Key}: {problem}"))
            .Order(StringComparer.Ordinal);
        return new PolicyConfiguration(
            policies.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. problems]);
    }

    public ConfigureAnalyzerRequest ToRequest()
    {
        var request = new ConfigureAnalyzerRequest();
        foreach (var (name, settings) in Policies)
        {
            request.PolicyConfig[name] = new PolicyConfig
            {
                EnforcementLevel = (Pulumirpc.EnforcementLevel)(settings.Level ?? default),
                Properties = JsonParser.Default.Parse<Struct>(settings.Properties.ToJsonString()),
            };
        }

        return request;
    }

    private static JsonObject Defaults(PolicyInfo policy)
    {
        var defaults = new JsonObject();
        foreach (var (name, schema) in ToJson(policy.ConfigSchema?.Properties))
        {
            if (schema is JsonObject map && map.TryGetPropertyValue("default", out var value))
            {
                defaults[name] = value?.DeepClone();
            }
        }

        return defaults;
    }

    private static void Apply(
        SortedDictionary<string, PolicySettings> policies, IReadOnlyDictionary<string, PolicySettings> source)
    {
        // Within one source, what it says about all policies comes before what it says about one.
        if (source.GetValueOrDefault(PolicyConfigFile.AllPolicies)?.Level is { } all)
        {
            foreach (var name in policies.Keys.ToArray())
            {
                policies[name] = policies[name] with { Level = all };
            }
        }

        foreach (var (name, settings) in source.Where(entry => entry.Key != PolicyConfigFile.AllPolicies))
        {
            var known = policies.GetValueOrDefault(name) ?? new PolicySettings(null, []);
            var merged = (JsonObject)known.Properties.DeepClone();
            foreach (var (property, value) in settings.Properties)
            {
                merged[property] = value?.DeepClone();
            }

            policies[name] = new PolicySettings(settings.Level ?? known.Level, merged);
        }
    }

    private static IEnumerable<string> Validate(PolicyConfigSchema? schema, JsonObject properties)
    {
        if (schema is null)
        {
            return [];
        }

        var missing = schema.Required
            .Where(name => name != "enforcementLevel" && !properties.ContainsKey(name))
            .Select(name => $"{name} is required");
        var wrong = ToJson(schema.Properties)
            .Where(entry => properties.ContainsKey(entry.Key))
            .SelectMany(entry => entry.Value is JsonObject property
                ? JsonSchemaCheck.Problems(entry.Key, properties[entry.Key], property)
                : [$"{entry.Key}: the pack's schema of it is not an object"]);
        return missing.Concat(wrong);
    }

    private static JsonObject ToJson(Struct? properties) =>
        properties is null ? [] : (JsonObject)JsonNode.Parse(JsonFormatter.Default.Format(properties))!;
}
