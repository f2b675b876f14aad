using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Policy;

/// <summary>The packs of a preview: starts them side by side and asks them in the order that Pulumi does.</summary>
public sealed class PolicyPacks : IResourcePolicies, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<ImmutableArray<PolicyPack>> _ready =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<Task<PolicyPack>> _loads = [];

    public PolicyVerdicts Verdicts { get; } = new();

    /// <summary>What is known of the packs that are ready.</summary>
    public ImmutableArray<PolicyPackSummary> Summaries =>
        [.. _loads.Where(load => load.IsCompletedSuccessfully).Select(load => load.Result.Summary)];

    /// <summary>Starts all packs at once; completes when they are ready, fails with the first that is not.</summary>
    public async Task StartAsync(IEnumerable<Func<CancellationToken, Task<PolicyPack>>> loads)
    {
        _loads = [.. loads.Select(load => load(_stop.Token))];
        try
        {
            await foreach (var load in Task.WhenEach(_loads))
            {
                await load;
            }
        }
        catch
        {
            await _stop.CancelAsync();
            _ready.TrySetCanceled(_stop.Token);
            throw;
        }

        _ready.TrySetResult([.. await Task.WhenAll(_loads)]);
    }

    /// <inheritdoc />
    public async Task<PropertyMap> EvaluateAsync(
        PlannedResource resource, PlannedResource? provider, CancellationToken cancellationToken)
    {
        var packs = await _ready.Task.WaitAsync(cancellationToken);
        foreach (var pack in packs)
        {
            resource = await RemediateAsync(pack, resource, provider, cancellationToken);
        }

        var request = AnalyzerMessages.ToRequest(resource, provider, keepInternal: false);
        var responses = await Task.WhenAll(
            packs.Select(pack => pack.AnalyzeAsync(request, resource.Urn, cancellationToken)));
        foreach (var (pack, response) in packs.Zip(responses))
        {
            // The resource is known, whatever the pack says.
            Verdicts.Add(pack, response, Plan.PolicyScope.Resource, resource.Urn, _ => resource.Urn);
        }

        return resource.Inputs;
    }

    /// <summary>Asks about the whole stack, once the program is done.</summary>
    public async Task EvaluateStackAsync(
        ImmutableArray<PlannedResource> resources, Urn rootStack, CancellationToken cancellationToken)
    {
        var packs = await _ready.Task.WaitAsync(cancellationToken);
        if (packs.IsEmpty)
        {
            return;
        }

        var known = resources.Select(resource => resource.Urn).ToHashSet();
        var request = AnalyzerMessages.ToRequest(resources);
        var responses = await Task.WhenAll(packs.Select(pack => pack.AnalyzeStackAsync(request, cancellationToken)));
        foreach (var (pack, response) in packs.Zip(responses))
        {
            if (response is not null)
            {
                Verdicts.Add(pack, response, Plan.PolicyScope.Stack, rootStack, diagnostic =>
                    new Urn(diagnostic.Urn) is var urn && known.Contains(urn) ? urn : rootStack);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loads.Select(async load =>
        {
            if (await Settled(load))
            {
                await (await load).DisposeAsync();
            }
        }));
        _stop.Dispose();
    }

    /// <summary>Waits for the end of a task without its exception; whether it succeeded.</summary>
    private static async Task<bool> Settled(Task task)
    {
        await Task.WhenAny(task);
        return task.IsCompletedSuccessfully;
    }

    private async Task<PlannedResource> RemediateAsync(
        PolicyPack pack, PlannedResource resource, PlannedResource? provider, CancellationToken cancellationToken)
    {
        var request = AnalyzerMessages.ToRequest(resource, provider, keepInternal: true);
        foreach (var remediation in await pack.RemediateAsync(request, resource.Urn, cancellationToken))
        {
            if (remediation.Diagnostic.Length > 0)
            {
                Verdicts.Add(pack, remediation, resource.Urn);
                continue;
            }

            // What comes back replaces all inputs; it is not a patch.
            var after = PropertyValues.Flatten(PropertyValues.ToMap(remediation.Properties));
            Verdicts.Add(new Remediation(
                remediation.PolicyPackName.Length > 0 ? remediation.PolicyPackName : pack.Summary.Name,
                pack.Summary.Version,
                remediation.PolicyName,
                resource.Urn,
                remediation.Description,
                resource.Inputs,
                after));
            resource = resource with { Inputs = after };
        }

        return resource;
    }
}
