using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls provider functions.</summary>
internal sealed class Invoker(DeploymentRun deployment)
{
    public const string GetResourceToken = "pulumi:pulumi:getResource";

    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(InvokeOutputAsync<T>(token, args, options, package));

    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new Output<ImmutableDictionary<string, T>>(
            InvokeOutputAsync<ImmutableDictionary<string, T>>(token, args, options, package)).Apply(Single);

    public async Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(args).ConfigureAwait(false);
        var result = await CallAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
        return Convert<T>(token, result).Value;
    }

    public async Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        Single(await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options, package).ConfigureAwait(false));

    public async Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options)
    {
        var serialized = await SerializeAsync(args).ConfigureAwait(false);
        await CallAsync(token, serialized.Properties, options, package: null).ConfigureAwait(false);
    }

    /// <summary>Looks up a resource that the stack has already.</summary>
    public async Task<ResourceState> GetResourceAsync(string urn)
    {
        var args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } };
        var result = await CallAsync(GetResourceToken, args, options: null, package: null).ConfigureAwait(false);
        return new ResourceState
        {
            Urn = Field(result, "urn")?.StringValue ?? urn,
            Id = Field(result, "id")?.StringValue ?? "",
            Properties = Field(result, "state")?.StructValue ?? new Struct(),
        };
    }

    public static string Reasons(RepeatedField<CheckFailure> failures) =>
        string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"));

    private async Task<OutputData<T>> InvokeOutputAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeOrLogAsync(args).ConfigureAwait(false);
        if (serialized.HasUnknowns)
        {
            return new([], default!, IsKnown: false, IsSecret: false);
        }

        var dependencies = serialized.AllDependencies();
        if (options is InvokeOutputOptions { } outputOptions)
        {
            dependencies.UnionWith(
                await PreparedResource.ExplicitAsync(outputOptions.DependsOn).ConfigureAwait(false));
        }

        if (await HasUnknownIdAsync(dependencies).ConfigureAwait(false))
        {
            return new([.. dependencies], default!, IsKnown: false, IsSecret: false);
        }

        var result = await CallAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
        return Convert<T>(token, result) with { Resources = [.. dependencies] };
    }

    private async Task<SerializedProperties> SerializeOrLogAsync(InvokeArgs args)
    {
        try
        {
            return await SerializeAsync(args).ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            Log.Error(exception.Message);
            throw;
        }
    }

    private async Task<SerializedProperties> SerializeAsync(InvokeArgs? args)
    {
        var keepResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        return await SerializedProperties.WriteAsync(
            (args ?? InvokeArgs.Empty).Arguments(), () => new Serializer(keepResources)).ConfigureAwait(false);
    }

    /// <summary>Whether the call would have to see a resource that does not exist yet.</summary>
    private static async Task<bool> HasUnknownIdAsync(IEnumerable<Resource> dependencies)
    {
        foreach (var resource in DependencyClosure.Expand(dependencies))
        {
            await resource.Urn.DataTask.ConfigureAwait(false);
            if (resource is CustomResource custom && !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Struct> CallAsync(
        string token, Struct args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var provider = options?.Provider ?? options?.Parent?.Inheritance.ProviderFor(token);
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args,
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = PreparedResource.AcceptsResources,
            PackageRef = await deployment.Packages.ResolveAsync(package).ConfigureAwait(false) ?? "",
        }).ConfigureAwait(false);
        return response.Failures.Count == 0
            ? response.Return ?? new Struct()
            : throw new InvokeFailedException($"Invoke of '{token}' failed: {Reasons(response.Failures)}");
    }

    private static OutputData<T> Convert<T>(string token, Struct result) =>
        new Converter(message => Log.Warn(message)).Convert<T>($"{token} result", Value.ForStruct(result));

    private static T Single<T>(ImmutableDictionary<string, T> result) => result.Values.First();

    private static Value? Field(Struct result, string name) =>
        result.Fields.TryGetValue(name, out var value) ? value : null;

    private sealed class InvokeFailedException(string message) : Exception(message);
}
