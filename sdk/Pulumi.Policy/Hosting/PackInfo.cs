using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Configuration;
using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;
using Pulumirpc;

namespace Pulumi.Policy.Hosting;

/// <summary>What a pack says about itself.</summary>
internal static class PackInfo
{
    // Three parts and nothing else: the engine refuses the four of a .NET version.
    public static PluginInfo Plugin { get; } = new()
    {
        Version = typeof(PackInfo).Assembly.GetName().Version?.ToString(3) ?? "",
    };

    public static AnalyzerInfo Of(PolicyPack pack)
    {
        var info = new AnalyzerInfo
        {
            Name = pack.Name,
            DisplayName = pack.DisplayName,
            Version = pack.Version,
            SupportsConfig = true,
            Description = pack.Description,
            Readme = pack.Readme,
            Provider = pack.Provider,
            Repository = pack.Repository,
            Tags = { pack.Tags },
            Policies = { pack.Policies.Select(policy => Of(pack, policy)) },
        };
        foreach (var (name, level, properties) in PackSettings.InitialOf(pack))
        {
            info.InitialConfig[name] = new PolicyConfig
            {
                EnforcementLevel = WireLevel.Write(level),
                Properties = ToStruct(properties),
            };
        }

        return info;
    }

    private static PolicyInfo Of(PolicyPack pack, Policy policy) => new()
    {
        Name = policy.Name,
        DisplayName = policy.DisplayName,
        Description = policy.Description,
        EnforcementLevel = WireLevel.Write(policy.EnforcementLevel ?? pack.EnforcementLevel),
        ConfigSchema = policy.ConfigSchema is { } schema ? ToMessage(schema) : null,
        PolicyType = policy.Scope == PolicyScope.Stack ? PolicyType.Stack : PolicyType.Resource,
        Severity = (Pulumirpc.PolicySeverity)(int)policy.Severity,
        Framework = policy.Framework is { } framework
            ? new PolicyComplianceFramework
            {
                Name = framework.Name,
                Version = framework.Version,
                Reference = framework.Reference,
                Specification = framework.Specification,
            }
            : null,
        Tags = { policy.Tags },
        RemediationSteps = policy.RemediationSteps,
        Url = policy.Url,
    };

    private static Pulumirpc.PolicyConfigSchema ToMessage(PolicyConfigSchema schema) => new()
    {
        Properties = ToStruct(schema.Properties.Select(property =>
            KeyValuePair.Create(property.Key, PolicyValue.From(property.Value)))),
        Required = { schema.Required },
    };

    private static Struct ToStruct(IEnumerable<KeyValuePair<string, PolicyValue>> properties) =>
        Struct.Parser.ParseFrom(ValueEncoder.Struct(properties));
}
