using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Writes resources as transforms read them, and reads what the transforms make of them.</summary>
internal static class TransformMessages
{
    /// <summary>Unknown values travel as outputs: a program drops what is only marked as unknown.</summary>
    public static Struct Properties(ResourceRequest request) => PropertyValues.ToStruct(new PropertyMap(
        request.Inputs.Select(entry => KeyValuePair.Create(entry.Key, PropertyValues.WithOutputs(
            entry.Value,
            request.PropertyDependencies.GetValueOrDefault(entry.Key, request.Dependencies))))));

    public static TransformResourceOptions Options(ResourceRequest request)
    {
        var given = request.Options;
        var options = new TransformResourceOptions
        {
            Version = given.Version ?? "",
            Provider = Text(request.Provider),
            DeletedWith = given.DeletedWith?.Value ?? "",
            Import = given.ImportId ?? "",
            Hooks = Hooks(given.Hooks),
        };
        if (request.Protect is { } protect)
        {
            options.Protect = protect;
        }

        if (request.RetainOnDelete is { } retain)
        {
            options.RetainOnDelete = retain;
        }

        if (given.DeleteBeforeReplace is { } first)
        {
            options.DeleteBeforeReplace = first;
        }

        options.DependsOn.AddRange(request.Dependencies.Select(urn => urn.Value));
        options.IgnoreChanges.AddRange(given.IgnoreChanges);
        options.ReplaceOnChanges.AddRange(given.ReplaceOnChanges);
        options.AdditionalSecretOutputs.AddRange(given.AdditionalSecretOutputs);
        options.ReplaceWith.AddRange(given.ReplaceWith.Select(urn => urn.Value));
        options.ReplacementTrigger = given.ReplacementTrigger is { } trigger ? PropertyCodec.Encode(trigger) : null;
        options.Aliases.AddRange(given.Aliases.Select(urn => new Alias { Urn = urn.Value }));
        foreach (var (package, provider) in request.Providers)
        {
            options.Providers[package] = Text(provider);
        }

        if (given.CustomTimeouts is { } timeouts)
        {
            options.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = Text(timeouts.Create),
                Update = Text(timeouts.Update),
                Delete = Text(timeouts.Delete),
                Read = Text(timeouts.Read),
            };
        }

        return options;
    }

    public static ResourceRequest Apply(ResourceRequest request, TransformResponse response)
    {
        var properties = PropertyValues.ToMap(response.Properties);
        var changed = request with
        {
            Inputs = PropertyValues.Flatten(properties),
            PropertyDependencies = Dependencies(request, properties),
        };
        if (response.Options is not { } options)
        {
            return changed;
        }

        return changed with
        {
            Protect = options.HasProtect ? options.Protect : null,
            RetainOnDelete = options.HasRetainOnDelete ? options.RetainOnDelete : null,
            Dependencies = [.. request.Dependencies.Concat(options.DependsOn.Select(text => new Urn(text))).Distinct()],
            Provider = ProviderReference.Parse(options.Provider),
            Providers = options.Providers.ToImmutableDictionary(
                entry => entry.Key, entry => ProviderReference.Parse(entry.Value)!),
            Options = request.Options with
            {
                Version = options.Version.Length > 0 ? options.Version : null,
                DeletedWith = options.DeletedWith.Length > 0 ? new Urn(options.DeletedWith) : null,
                ImportId = options.Import.Length > 0 ? options.Import : null,
                DeleteBeforeReplace = options.HasDeleteBeforeReplace ? options.DeleteBeforeReplace : null,
                IgnoreChanges = [.. options.IgnoreChanges],
                ReplaceOnChanges = [.. options.ReplaceOnChanges],
                AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs],
                ReplaceWith = [.. options.ReplaceWith.Select(text => new Urn(text))],
                ReplacementTrigger = ResourceRequests.Trigger(options.ReplacementTrigger),
                Aliases =
                [
                    .. options.Aliases
                        .Where(alias => alias.AliasCase is Alias.AliasOneofCase.Urn)
                        .Select(alias => new Urn(alias.Urn)),
                ],
                Hooks = ResourceRequests.Hooks(options.Hooks),
                CustomTimeouts = ResourceRequests.Timeouts(options.CustomTimeouts, request.Name),
            },
        };
    }

    /// <summary>A property keeps where it came from, and gets what a transform put into it.</summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> Dependencies(
        ResourceRequest request, PropertyMap properties) => properties
        .Select(entry => KeyValuePair.Create(entry.Key, request.PropertyDependencies
            .GetValueOrDefault(entry.Key, [])
            .Concat(PropertyValues.DependenciesOf(entry.Value))
            .Distinct()
            .ToImmutableArray()))
        .Where(entry => !entry.Value.IsEmpty)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Text(ProviderReference? provider) =>
        provider is null ? "" : $"{provider.Urn}::{provider.Id ?? Signatures.UnknownString}";

    private static string Text(TimeSpan? duration) =>
        duration is { } value ? string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{value.TotalSeconds}s") : "";

    private static RegisterResourceRequest.Types.ResourceHooksBinding Hooks(HookBindings hooks)
    {
        var message = new RegisterResourceRequest.Types.ResourceHooksBinding();
        message.BeforeCreate.AddRange(hooks.BeforeCreate);
        message.AfterCreate.AddRange(hooks.AfterCreate);
        message.BeforeUpdate.AddRange(hooks.BeforeUpdate);
        message.AfterUpdate.AddRange(hooks.AfterUpdate);
        message.BeforeDelete.AddRange(hooks.BeforeDelete);
        message.AfterDelete.AddRange(hooks.AfterDelete);
        message.OnError.AddRange(hooks.OnError);
        return message;
    }
}
