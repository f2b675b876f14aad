using System.Collections.Concurrent;
using System.Text.Json;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Configuration;

/// <summary>What is in force for one policy: its level and its configuration.</summary>
internal sealed class PolicySettings(EnforcementLevel level, PropertyObject properties)
{
    private readonly ConcurrentDictionary<Type, object> _bound = new();

    public EnforcementLevel Level { get; } = level;

    public PropertyObject Properties { get; } = properties;

    /// <summary>The level of a violation: what could not be remediated is as grave as what must not be.</summary>
    public EnforcementLevel ViolationLevel => AsViolation(Level);

    public static EnforcementLevel AsViolation(EnforcementLevel level) =>
        level == EnforcementLevel.Remediate ? EnforcementLevel.Mandatory : level;

    public TConfig Bind<TConfig>()
        where TConfig : notnull =>
        (TConfig)_bound.GetOrAdd(typeof(TConfig), type => Bind(type));

    private object Bind(Type type)
    {
        var json = PlainData.ToJson(PolicyValue.Object(
            Properties.Names.Select(name => KeyValuePair.Create(name, Properties.Value(name)))));
        try
        {
            return json.Deserialize(type, ConfigJson.Options)
                ?? throw new PolicyConfigException($"The configuration is empty and cannot be read as `{type.Name}`.");
        }
        catch (JsonException exception)
        {
            throw new PolicyConfigException(
                $"The configuration cannot be read as `{type.Name}`: {exception.Message} "
                + $"Declare it with `ConfigSchema = PolicyConfigSchema.Of<{type.Name}>()`, "
                + "so that it is checked first.",
                exception);
        }
    }
}
