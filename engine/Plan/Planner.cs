using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>Turns what a program registers into the plan of its stack, one resource after another.</summary>
public sealed class Planner(
    StackIdentity stack,
    ImmutableSortedDictionary<string, string> configuration,
    IResourceCheck check,
    IResourcePolicies policies,
    IFunctions functions,
    ImmutableArray<IRemoteComponent> components,
    StackTransition transition,
    IResourceTransforms transforms,
    IResourceHooks hooks,
    DiagnosticLog log,
    Action<int> onPlanned) : IDisposable
{
    private readonly ResourceGraph _graph = new();
    private readonly ProviderTable _providers = new();

    // Policy packs are promised one resource at a time, however many the program registers at once.
    private readonly SemaphoreSlim _turn = new(1);

    public ResourceGraph Graph => _graph;

    /// <summary>What the program declares as outputs of the stack.</summary>
    public PropertyMap StackOutputs => _graph.RootStack?.Outputs ?? PropertyMap.Empty;

    public async Task<RegisteredResource> RegisterAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.ReadId is null && request.Type != TypeToken.RootStack)
        {
            request = await transforms.ApplyAsync(request, Ancestors(request.Parent), cancellationToken);
        }

        RegisteredResource registered;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            registered = await PlanAsync(request, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        return request.Remote && !registered.IsRejected
            ? await ExpandAsync(registered.Resource, cancellationToken)
            : registered;
    }

    /// <summary>Sets the outputs of a component or of the stack.</summary>
    public void RegisterOutputs(Urn urn, PropertyMap outputs)
    {
        var resource = _graph.Find(urn) ??
            throw new InvalidResourceException($"`{urn}` registers outputs, but no such resource is registered.");
        _graph.Replace(resource with { Outputs = outputs });
    }

    /// <summary>Answers a function with the configuration of the provider that is named, or of the default.</summary>
    public PropertyMap Invoke(string token, PropertyMap arguments, Urn? provider)
    {
        if (token is "pulumi:pulumi:getResource")
        {
            return GetResource(arguments);
        }

        var settings = provider is { } urn
            ? _graph.Find(urn)?.Inputs ??
                throw new InvalidResourceException($"`{token}` names the provider `{urn}`, which is not registered.")
            : ConfigurationOf(TypeToken.PackageOf(token));
        return functions.Answer(token, arguments, settings);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<RegisteredResource> PlanAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var parent = Parent(request);
        var urn = Urn.Create(stack.Stack, stack.Project, parent?.Urn, request.Type, request.Name);
        var problems = Problems(request, urn).ToImmutableArray();
        if (!problems.IsEmpty)
        {
            foreach (var problem in problems)
            {
                log.Add(DiagnosticSeverity.Error, problem, urn);
            }

            // It stays in the plan, so that what builds on it does not add errors that are none.
            var rejected = new PlannedResource
            {
                Urn = urn,
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Operation = Operation.Create,
                Parent = parent?.Urn,
                Inputs = request.Inputs,
                IsExpanded = request.IsExpanded,
            };
            _graph.TryAdd(rejected);
            return new RegisteredResource(
                rejected, IsRejected: true, ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty);
        }

        var reference = await ProviderAsync(request, cancellationToken);
        var provider = reference is null ? null : _graph.Find(reference.Urn);
        var options = Inherit(request, parent);
        options = options with { Aliases = AliasNames.Of(stack, urn, options.Aliases, parent) };
        var prior = transition.Claim(urn, options.Aliases);
        var planned = new PlannedResource
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Operation = request.ReadId is null ? Operation.Create : Operation.Read,
            Id = string.IsNullOrEmpty(request.ReadId) ? null : request.ReadId,
            Parent = parent?.Urn,
            Inputs = request.ReadId is null ? transition.Complete(prior, request.Inputs, options) : request.Inputs,
            Dependencies = Shared(request.Dependencies),
            PropertyDependencies = request.PropertyDependencies.ToImmutableSortedDictionary(
                entry => entry.Key, entry => Shared(entry.Value), StringComparer.Ordinal),
            Provider = reference,
            Options = options,
            IsExpanded = request.IsExpanded,
        };

        // Policies see what a deployment would make; what is only read is there already.
        if (planned.Operation is Operation.Create)
        {
            planned = planned with
            {
                Inputs = await policies.EvaluateAsync(planned, provider, cancellationToken),
            };
        }

        planned = transition.Decide(planned, prior, request.Inputs);
        await hooks.BeforeAsync(planned, cancellationToken);
        planned = planned with { Outputs = Outputs(planned, request, provider) };
        _graph.TryAdd(planned);
        onPlanned(_graph.Count);
        await hooks.AfterAsync(planned, cancellationToken);
        _providers.Bequeath(urn, request, reference);
        return new RegisteredResource(
            planned, IsRejected: false, ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty);
    }

    private ImmutableArray<Urn> Shared(ImmutableArray<Urn> urns) => [.. urns.Select(_graph.Shared)];

    /// <summary>The parents from the inside out, without the stack.</summary>
    private ImmutableArray<PlannedResource> Ancestors(Urn? urn)
    {
        var ancestors = ImmutableArray.CreateBuilder<PlannedResource>();
        while (urn is { } known && _graph.Find(known) is { } ancestor && ancestor.Type != TypeToken.RootStack)
        {
            ancestors.Add(ancestor);
            urn = ancestor.Parent;
        }

        return ancestors.ToImmutable();
    }

    private PlannedResource? Parent(ResourceRequest request)
    {
        if (request.Parent is not { } urn)
        {
            return request.Type == TypeToken.RootStack ? null : _graph.RootStack;
        }

        return _graph.Find(urn) ??
            throw new InvalidResourceException(
                $"`{request.Type}` `{request.Name}` names the parent `{urn}`, which is not registered.");
    }

    private IEnumerable<string> Problems(ResourceRequest request, Urn urn)
    {
        if (_graph.Find(urn) is not null)
        {
            yield return $"Two resources have the URN `{urn}`. Give one of them another name.";
        }

        if (request.Remote && components.All(component => component.Type != request.Type))
        {
            var known = string.Join(", ", components.Select(component => $"`{component.Type}`"));
            yield return
                $"`{request.Type}` is a remote component that this engine cannot expand" +
                $"{(known.Length > 0 ? $"; it knows {known}" : "")}. Preview the program with the Pulumi CLI.";
        }

        foreach (var dependency in request.Dependencies.Where(dependency => _graph.Find(dependency) is null))
        {
            yield return $"It depends on `{dependency}`, which is not registered.";
        }

        if (request.Provider is { } provider && _graph.Find(provider.Urn) is null)
        {
            yield return $"It names the provider `{provider.Urn}`, which is not registered.";
        }

        if ((request.Custom || request.Remote) && request.ReadId is null)
        {
            foreach (var problem in check.Problems(request.Type, request.Name, request.Inputs))
            {
                yield return problem;
            }
        }
    }

    private static ResourceOptions Inherit(ResourceRequest request, PlannedResource? parent) => request.Options with
    {
        Protect = request.Protect ?? parent?.Options.Protect ?? false,
        RetainOnDelete = request.RetainOnDelete ?? parent?.Options.RetainOnDelete ?? false,
        DeletedWith = request.Options.DeletedWith ?? parent?.Options.DeletedWith,
    };

    private async Task<ProviderReference?> ProviderAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var package = TypeToken.PackageOf(request.Type);
        if ((!request.Custom && !request.Remote) || package is "pulumi")
        {
            return null;
        }

        if (_providers.Choose(request) is { } chosen)
        {
            return chosen;
        }

        // What a component makes takes the program's own version of the package, where the program has one.
        var version = request.Options.Version ?? "";
        if (_providers.FindDefault(package, version, anyVersion: request.IsExpanded) is { } known)
        {
            return known;
        }

        var inputs = ConfigurationOf(package);
        if (version.Length > 0)
        {
            inputs = inputs.With("version", new PropertyValue.String(version));
        }

        var planned = await PlanAsync(
            new ResourceRequest
            {
                Type = TypeToken.ProviderOf(package),
                Name = version.Length > 0 ? $"default_{version.Replace('.', '_')}" : "default",
                Custom = true,
                Inputs = inputs,
            },
            cancellationToken);
        var reference = new ProviderReference(planned.Resource.Urn, planned.Resource.Id);
        _providers.AddDefault(package, version, reference);
        return reference;
    }

    /// <summary>The stack's configuration of a package, such as everything below <c>aws:</c>.</summary>
    private PropertyMap ConfigurationOf(string package) =>
        new(configuration
            .Where(entry => entry.Key.StartsWith(package + ":", StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(
                entry.Key[(package.Length + 1)..],
                entry.Value == Signatures.UnknownString
                    ? new PropertyValue.Secret(new PropertyValue.Unknown())
                    : (PropertyValue)new PropertyValue.String(entry.Value))));

    private PropertyMap Outputs(PlannedResource planned, ResourceRequest request, PlannedResource? provider)
    {
        if (!planned.Custom)
        {
            return PropertyMap.Empty;
        }

        var settings = provider?.Inputs ?? PropertyMap.Empty;
        if (transition.Outputs(planned, settings) is { } known)
        {
            return known;
        }

        return TypeToken.IsProvider(planned.Type)
            ? planned.Inputs
            : check.PlannedOutputs(
                planned, settings, request.Options.AdditionalSecretOutputs);
    }

    private async Task<RegisteredResource> ExpandAsync(PlannedResource planned, CancellationToken cancellationToken)
    {
        var component = components.First(candidate => candidate.Type == planned.Type);
        try
        {
            var outputs = await component.ExpandAsync(
                new RemoteComponentRequest(planned.Urn, planned.Type, planned.Name, planned.Inputs),
                new ComponentHost(this, planned, log),
                cancellationToken);
            var dependencies = outputs
                .Select(output => KeyValuePair.Create(output.Key, PropertyValues.DependenciesOf(output.Value)))
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
            var expanded = planned with { Outputs = PropertyValues.Flatten(outputs) };
            _graph.Replace(expanded);
            return new RegisteredResource(expanded, IsRejected: false, dependencies);
        }
        catch (InvalidResourceException exception)
        {
            foreach (var problem in exception.Problems)
            {
                log.Add(DiagnosticSeverity.Error, problem, planned.Urn);
            }

            return new RegisteredResource(
                planned, IsRejected: true, ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty);
        }
    }

    private PropertyMap GetResource(PropertyMap arguments)
    {
        var text = arguments.TryGetValue("urn", out var value) &&
            PropertyValues.Plain(value) is PropertyValue.String urn
            ? urn.Value
            : throw new InvalidResourceException("`pulumi:pulumi:getResource` needs the argument `urn`, a string.");
        var resource = _graph.Find(new Urn(text)) ??
            throw new InvalidResourceException(
                $"`pulumi:pulumi:getResource` asks for `{text}`, which is not registered.");
        return new PropertyMap(new Dictionary<string, PropertyValue>
        {
            ["urn"] = new PropertyValue.String(text),
            ["id"] = PropertyValues.IdOf(resource),
            ["state"] = PropertyValues.ToValue(resource.Outputs),
        });
    }
}
