using System.Text.Json.Nodes;

namespace Pulumi.Policy.Configuration;

/// <summary>What is in force for each policy of a pack.</summary>
internal sealed class PackSettings
{
    private const string All = "all";

    private static readonly Dictionary<string, JsonObject> NoSchema = [];

    private readonly IReadOnlyDictionary<string, PolicySettings> _byPolicy;

    private PackSettings(IReadOnlyDictionary<string, PolicySettings> byPolicy) => _byPolicy = byPolicy;

    public PolicySettings this[Policy policy] => _byPolicy[policy.Name];

    /// <summary>
    /// Settings from the pack itself and, over them, from a user: schema defaults and the policies' own levels, then
    /// the pack's initial configuration, then the user's. Within each source <c>all</c> comes first.
    /// </summary>
    /// <exception cref="PolicyConfigException">The result does not fit the schema of a policy.</exception>
    public static PackSettings Of(
        PolicyPack pack, IReadOnlyDictionary<string, PolicyConfiguration>? configuration = null, bool validate = true)
    {
        var settings = new Dictionary<string, PolicySettings>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var policy in pack.Policies)
        {
            var level = policy.EnforcementLevel ?? pack.EnforcementLevel;
            var properties = DefaultsOf(policy);
            foreach (var source in new[] { pack.InitialConfig, configuration })
            {
                level = Apply(source?.GetValueOrDefault(All), level, properties: null);
                level = Apply(source?.GetValueOrDefault(policy.Name), level, properties);
            }

            var values = properties.ToObject();
            settings[policy.Name] = new PolicySettings(level, values);
            if (validate && policy.ConfigSchema is { } schema)
            {
                errors.AddRange(ConfigValidation.Validate(schema, values).Select(error =>
                    $"validating policy config: {pack.Name} {pack.Version}  {policy.Name}: {error}"));
            }
        }

        return errors.Count == 0
            ? new PackSettings(settings)
            : throw new PolicyConfigException(string.Join('\n', errors.Order(StringComparer.Ordinal)));
    }

    /// <summary>The levels and properties that the pack sends as its initial configuration.</summary>
    /// <remarks>
    /// The wire has no way to leave a level out: an entry with properties only would lower its policy to advisory, so
    /// the level that is in force is filled in.
    /// </remarks>
    public static IEnumerable<(string Name, EnforcementLevel Level, PropertyBag Properties)> InitialOf(PolicyPack pack)
    {
        var all = pack.InitialConfig.GetValueOrDefault(All)?.EnforcementLevel;
        foreach (var (name, configuration) in pack.InitialConfig)
        {
            var policy = pack.Policies.FirstOrDefault(candidate => candidate.Name == name);
            var level = configuration.EnforcementLevel
                ?? all
                ?? policy?.EnforcementLevel
                ?? pack.EnforcementLevel;
            if (name != All || configuration.EnforcementLevel is not null)
            {
                yield return (name, level, configuration.Properties);
            }
        }
    }

    private static PropertyBag DefaultsOf(Policy policy)
    {
        var defaults = new PropertyBag();
        foreach (var (name, schema) in policy.ConfigSchema?.Properties ?? NoSchema)
        {
            if (schema["default"] is { } value)
            {
                defaults[name] = PolicyValue.From(value);
            }
        }

        return defaults;
    }

    private static EnforcementLevel Apply(
        PolicyConfiguration? configuration, EnforcementLevel level, PropertyBag? properties)
    {
        if (properties is not null)
        {
            foreach (var (name, value) in configuration?.Properties ?? [])
            {
                properties[name] = value;
            }
        }

        return configuration?.EnforcementLevel ?? level;
    }
}
