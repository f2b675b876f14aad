using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Policy;

/// <summary>Writes resources as policy packs read them.</summary>
public static class AnalyzerMessages
{
    /// <param name="keepInternal">Whether keys that begin with two underscores stay: remediations need them.</param>
    public static AnalyzeRequest ToRequest(
        PlannedResource resource, PlannedResource? provider, bool keepInternal) => new()
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn.Value,
            Properties = ToStruct(resource.Inputs, keepInternal),
            Options = Options(resource),
            Provider = Provider(provider),
        };

    public static AnalyzeStackRequest ToRequest(ImmutableArray<PlannedResource> resources)
    {
        var byUrn = resources.ToDictionary(resource => resource.Urn);
        var request = new AnalyzeStackRequest();
        foreach (var resource in resources)
        {
            var provider = resource.Provider is { } reference ? byUrn.GetValueOrDefault(reference.Urn) : null;
            request.Resources.Add(ToResource(resource, provider));
        }

        return request;
    }

    private static AnalyzerResource ToResource(PlannedResource resource, PlannedResource? provider)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn.Value,
            Parent = resource.Parent?.Value ?? "",
            Properties = ToStruct(resource.Outputs, keepInternal: false),
            Options = Options(resource),
            Provider = Provider(provider),
        };
        message.Dependencies.AddRange(resource.Dependencies.Select(urn => urn.Value));
        foreach (var (property, urns) in resource.PropertyDependencies.Where(entry => !entry.Value.IsEmpty))
        {
            var dependencies = new AnalyzerPropertyDependencies();
            dependencies.Urns.AddRange(urns.Select(urn => urn.Value));
            message.PropertyDependencies[property] = dependencies;
        }

        return message;
    }

    private static AnalyzerResourceOptions Options(PlannedResource resource)
    {
        var options = new AnalyzerResourceOptions
        {
            Protect = resource.Options.Protect,
            DeleteBeforeReplace = resource.Options.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = resource.Options.DeleteBeforeReplace is not null,
            Parent = resource.Parent?.Value ?? "",
        };
        options.IgnoreChanges.AddRange(resource.Options.IgnoreChanges);
        options.AdditionalSecretOutputs.AddRange(resource.Options.AdditionalSecretOutputs);
        options.Aliases.AddRange(resource.Options.Aliases.Select(urn => urn.Value));
        if (resource.Options.CustomTimeouts is { } timeouts)
        {
            options.CustomTimeouts = new AnalyzerResourceOptions.Types.CustomTimeouts
            {
                Create = timeouts.Create?.TotalSeconds ?? 0,
                Update = timeouts.Update?.TotalSeconds ?? 0,
                Delete = timeouts.Delete?.TotalSeconds ?? 0,
                Read = timeouts.Read?.TotalSeconds ?? 0,
            };
        }

        return options;
    }

    private static AnalyzerProviderResource? Provider(PlannedResource? provider) => provider is null
        ? null
        : new AnalyzerProviderResource
        {
            Type = provider.Type,
            Name = provider.Name,
            Urn = provider.Urn.Value,
            Properties = ToStruct(provider.Inputs, keepInternal: false),
        };

    private static Struct ToStruct(PropertyMap properties, bool keepInternal) =>
        PropertyCodec.Encode(new PropertyValue.Map(PropertyValues.WithoutReferences(properties)
            .Where(entry => keepInternal || !entry.Key.StartsWith("__", StringComparison.Ordinal))));
}
