using System.Collections.Concurrent;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Runs the hooks of the program: in a preview, those that asked for it.</summary>
public sealed class ResourceHooks(ProgramCallbacks callbacks, DiagnosticLog log) : IResourceHooks
{
    private readonly ConcurrentDictionary<string, Hook> _hooks = new(StringComparer.Ordinal);

    public void Add(string name, CallbackReference callback, bool runsInPreviews)
    {
        if (!_hooks.TryAdd(name, new Hook(callback, runsInPreviews)))
        {
            throw new InvalidResourceException($"Two hooks are named `{name}`. Give one of them another name.");
        }
    }

    public async Task BeforeAsync(PlannedResource resource, CancellationToken cancellationToken)
    {
        var hooks = resource.Options.Hooks;
        RequireAll(hooks);
        foreach (var (name, hook) in Asked(Of(resource.Operation, hooks.BeforeCreate, hooks.BeforeUpdate)))
        {
            var error = await RunAsync(name, hook, resource, isAfter: false, cancellationToken);
            if (error.Length > 0)
            {
                throw new InvalidResourceException($"The hook `{name}` refuses `{resource.Name}`: {error}");
            }
        }
    }

    public async Task AfterAsync(PlannedResource resource, CancellationToken cancellationToken)
    {
        var hooks = resource.Options.Hooks;
        foreach (var (name, hook) in Asked(Of(resource.Operation, hooks.AfterCreate, hooks.AfterUpdate)))
        {
            var error = await RunAsync(name, hook, resource, isAfter: true, cancellationToken);
            if (error.Length > 0)
            {
                log.Add(DiagnosticSeverity.Warning, $"The hook `{name}` failed: {error}", resource.Urn);
            }
        }
    }

    private static ImmutableArray<string> Of(
        Operation operation, ImmutableArray<string> create, ImmutableArray<string> update) => operation switch
        {
            Operation.Create or Operation.Replace => create,
            Operation.Update => update,
            _ => [],
        };

    private IEnumerable<(string Name, Hook Hook)> Asked(ImmutableArray<string> names) =>
        names.Select(name => (name, _hooks[name])).Where(entry => entry.Item2.RunsInPreviews);

    private void RequireAll(HookBindings hooks)
    {
        ImmutableArray<string> names =
        [
            .. hooks.BeforeCreate, .. hooks.AfterCreate, .. hooks.BeforeUpdate, .. hooks.AfterUpdate,
            .. hooks.BeforeDelete, .. hooks.AfterDelete, .. hooks.OnError,
        ];
        var missing = names.Where(name => !_hooks.ContainsKey(name))
            .Select(name => $"It names the hook `{name}`, which is not registered.")
            .ToImmutableArray();
        if (!missing.IsEmpty)
        {
            throw new InvalidResourceException(missing);
        }
    }

    private async Task<string> RunAsync(
        string name, Hook hook, PlannedResource resource, bool isAfter, CancellationToken cancellationToken)
    {
        var request = new ResourceHookRequest
        {
            Urn = resource.Urn.Value,
            Id = isAfter ? resource.Id ?? "" : resource.Prior?.Id ?? "",
            Name = resource.Name,
            Type = resource.Type,
            NewInputs = PropertyValues.ToStruct(resource.Inputs),
        };
        if (resource.Prior is { } prior)
        {
            request.OldInputs = PropertyValues.ToStruct(prior.Inputs);
            request.OldOutputs = PropertyValues.ToStruct(prior.Outputs);
        }

        if (isAfter)
        {
            request.NewOutputs = PropertyValues.ToStruct(resource.Outputs);
        }

        var response = await callbacks.InvokeAsync(
            hook.Callback, request, ResourceHookResponse.Parser, $"The hook `{name}`", cancellationToken);
        return response.Error;
    }

    private sealed record Hook(CallbackReference Callback, bool RunsInPreviews);
}
