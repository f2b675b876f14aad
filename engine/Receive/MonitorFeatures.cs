using System.Collections.Frozen;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>What programs may ask of the engine, by the name and by the number that they ask with.</summary>
public static class MonitorFeatures
{
    private static readonly FrozenDictionary<string, ResourceMonitorFeature> ByName =
        new Dictionary<string, ResourceMonitorFeature>
        {
            ["secrets"] = ResourceMonitorFeature.Secrets,
            ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
            ["outputValues"] = ResourceMonitorFeature.OutputValues,
            ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
            ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
            ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
            ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
            ["transforms"] = ResourceMonitorFeature.Transforms,
            ["invokeTransforms"] = ResourceMonitorFeature.InvokeTransforms,
            ["resourceHooks"] = ResourceMonitorFeature.ResourceHooks,
            ["errorHooks"] = ResourceMonitorFeature.ErrorHooks,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<ResourceMonitorFeature> All => ByName.Values.Order();

    public static bool Has(string name) => ByName.ContainsKey(name);
}
