using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads those that exist, while the program goes on.</summary>
internal sealed class ResourceRegistrar(DeploymentRun deployment)
{
    /// <summary>Starts the work for a resource; its outputs settle when it is done.</summary>
    public void ReadOrRegister(
        Resource resource,
        ResourceOutputs outputs,
        ResourceArgs args,
        ResourceOptions options,
        RegisterPackageRequest? package) =>
        deployment.Tasks.Register(CompleteAsync(resource, outputs, args, options, package));

    /// <summary>Starts the registration of what a component or the stack gives out.</summary>
    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        deployment.Tasks.Register(RegisterOutputsAsync(resource, outputs));

    private async Task CompleteAsync(
        Resource resource,
        ResourceOutputs outputs,
        ResourceArgs args,
        ResourceOptions options,
        RegisterPackageRequest? package)
    {
        try
        {
            var state = await StateAsync(resource, args, options, package).ConfigureAwait(false);
            outputs.Complete(state, deployment.Settings.IsDryRun);
        }
        catch (Exception exception)
        {
            outputs.Fail(exception);
            throw;
        }
    }

    private async Task<ResourceState> StateAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        if (options.Urn is not null)
        {
            return await deployment.Invoker.GetResourceAsync(options.Urn).ConfigureAwait(false);
        }

        var id = await options.Id.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        if (string.IsNullOrEmpty(id))
        {
            return await RegisterAsync(resource, args, options, package).ConfigureAwait(false);
        }

        return resource.IsCustom
            ? await ReadAsync(resource, id, args, options, package).ConfigureAwait(false)
            : throw new ArgumentException(
                $"`{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)}` of `{resource.GetResourceName()}` is set, "
                + "but only a custom resource can be read.");
    }

    private async Task<ResourceState> RegisterAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var prepared = await PrepareAsync(resource, args, options, package).ConfigureAwait(false);
        var request = await RegistrationRequest.WriteAsync(deployment, resource, options, prepared)
            .ConfigureAwait(false);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, request).ConfigureAwait(false);
        return new ResourceState
        {
            Urn = response.Urn,
            Id = response.Id,
            Properties = response.Object ?? new Struct(),
            Dependencies = response.PropertyDependencies.ToImmutableDictionary(
                property => property.Key,
                property => property.Value.Urns
                    .Select(urn => (Resource)new DependencyResource(urn))
                    .ToImmutableHashSet()),
            IsComplete = response.Result == Result.Success,
        };
    }

    private async Task<ResourceState> ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var prepared = await PrepareAsync(resource, args, options, package).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.ParentUrn,
            Provider = prepared.ProviderReference,
            Properties = prepared.Properties.Properties,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = PreparedResource.AcceptsResources,
            PackageRef = prepared.PackageReference ?? "",
        };
        request.Dependencies.AddRange(prepared.DependencyUrns);

        var response = await deployment.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new ResourceState { Urn = response.Urn, Id = id, Properties = response.Properties ?? new Struct() };
    }

    private Task<PreparedResource> PrepareAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package) =>
        PreparedResource.PrepareAsync(deployment, resource, args, options, package);

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: null!).ConfigureAwait(false);
        var keepResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        var serialized = await SerializedProperties.WriteAsync(
            (values ?? new Dictionary<string, object?>())
                .Select(output => new ArgumentValue(output.Key, output.Value, IsJson: false)),
            () => new Serialization.Serializer(keepResources)).ConfigureAwait(false);
        await deployment.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = serialized.Properties,
        }).ConfigureAwait(false);
    }
}
