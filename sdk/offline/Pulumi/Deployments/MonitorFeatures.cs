using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the resource monitor supports; every feature is asked for once.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> ResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task<bool> OutputValuesAsync() => SupportsAsync("outputValues");

    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    public Task<bool> ParameterizationAsync() => SupportsAsync("parameterization");

    public Task RequireDeletedWithAsync() => RequireAsync("deletedWith", nameof(ResourceOptions.DeletedWith));

    public Task RequireReplaceWithAsync() => RequireAsync("replaceWith", nameof(ResourceOptions.ReplaceWith));

    private async Task RequireAsync(string feature, string option)
    {
        if (!await SupportsAsync(feature).ConfigureAwait(false))
        {
            throw new InvalidOperationException(
                $"The Pulumi CLI does not support the option `{option}`. Update the Pulumi CLI.");
        }
    }

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, id => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(id))).Value;
}
