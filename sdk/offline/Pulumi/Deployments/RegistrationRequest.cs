using Pulumirpc;

namespace Pulumi;

/// <summary>Writes the request that registers a resource.</summary>
internal static class RegistrationRequest
{
    private const long NanosecondsPerTick = 100;

    public static async Task<RegisterResourceRequest> WriteAsync(
        DeploymentRun deployment, Resource resource, ResourceOptions options, PreparedResource prepared)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.ParentUrn,
            Custom = resource.IsCustom,
            Remote = resource.IsRemote,
            Object = prepared.Properties.Properties,
            Provider = prepared.ProviderReference,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = PreparedResource.AcceptsResources,
            SupportsResultReporting = true,
            CustomTimeouts = Timeouts(options.CustomTimeouts),
            PackageRef = prepared.PackageReference ?? "",
            // Hooks are absent from this subset; the message itself is always sent.
            Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding(),
        };
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        request.Providers.Add(prepared.ProviderReferences.ToDictionary());
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        AddDependencies(request, prepared);
        if (options is CustomResourceOptions custom)
        {
            AddCustomOptions(request, custom);
        }

        await AddAliasesAsync(request, deployment, resource, options).ConfigureAwait(false);
        await AddReplacementAsync(request, deployment, options).ConfigureAwait(false);
        return request;
    }

    private static void AddDependencies(RegisterResourceRequest request, PreparedResource prepared)
    {
        request.Dependencies.AddRange(prepared.DependencyUrns);
        // A property without an entry would be taken to depend on everything.
        foreach (var (name, urns) in prepared.PropertyDependencyUrns)
        {
            var dependencies = new RegisterResourceRequest.Types.PropertyDependencies();
            dependencies.Urns.AddRange(urns);
            request.PropertyDependencies.Add(name, dependencies);
        }
    }

    private static void AddCustomOptions(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        request.EnvVarMappings.Add(options.EnvVarMappings);
    }

    private static async Task AddAliasesAsync(
        RegisterResourceRequest request, DeploymentRun deployment, Resource resource, ResourceOptions options)
    {
        if (await deployment.Features.AliasSpecsAsync().ConfigureAwait(false))
        {
            request.Aliases.AddRange(await AliasMessages.SpecificationsAsync(options.Aliases).ConfigureAwait(false));
        }
        else
        {
            request.AliasURNs.AddRange(await AliasMessages.UrnsAsync(resource.Aliases).ConfigureAwait(false));
        }
    }

    private static async Task AddReplacementAsync(
        RegisterResourceRequest request, DeploymentRun deployment, ResourceOptions options)
    {
        if (options.DeletedWith is { } deletedWith)
        {
            await deployment.Features.RequireDeletedWithAsync().ConfigureAwait(false);
            request.DeletedWith = await deletedWith.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
        }

        var replaceWith = await PreparedResource.ExplicitAsync(options.ReplaceWithOrNull).ConfigureAwait(false);
        if (replaceWith.Count > 0)
        {
            await deployment.Features.RequireReplaceWithAsync().ConfigureAwait(false);
            request.ReplaceWith.AddRange(await DependencyClosure.UrnsAsync(replaceWith).ConfigureAwait(false));
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            var serializer = new Serialization.Serializer(keepResources: true);
            request.ReplacementTrigger = await serializer
                .SerializeAsync(nameof(ResourceOptions.ReplacementTrigger), trigger).ConfigureAwait(false);
        }
    }

    private static RegisterResourceRequest.Types.CustomTimeouts? Timeouts(CustomTimeouts? timeouts) =>
        timeouts is null
            ? null
            : new RegisterResourceRequest.Types.CustomTimeouts
            {
                Create = Duration(timeouts.Create),
                Update = Duration(timeouts.Update),
                Delete = Duration(timeouts.Delete),
            };

    private static string Duration(TimeSpan? duration) =>
        duration is { } known ? $"{known.Ticks * NanosecondsPerTick}ns" : "";
}
