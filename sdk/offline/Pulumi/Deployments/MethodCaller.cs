using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls methods of resources.</summary>
internal sealed class MethodCaller(DeploymentRun deployment)
{
    private const string SelfArgument = "__self__";

    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        return new Output<T>(ConvertAsync());

        async Task<OutputData<T>> ConvertAsync()
        {
            var (result, dependencies) = await CallAsync(token, args, self, options, package).ConfigureAwait(false);
            var data = new Converter(message => Log.Warn(message, self))
                .Convert<T>($"{token} result", Value.ForStruct(result));
            return data with { Resources = dependencies };
        }
    }

    public void Call(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        deployment.Tasks.Register(CallAsync(token, args, self, options, package));

    private async Task<(Struct Result, ImmutableHashSet<Resource> Dependencies)> CallAsync(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var arguments = (args ?? CallArgs.Empty).Arguments();
        if (self is not null)
        {
            arguments = arguments.Append(new ArgumentValue(SelfArgument, self, IsJson: false));
        }

        var keepOutputs = await deployment.Features.OutputValuesAsync().ConfigureAwait(false);
        var serialized = await SerializedProperties.WriteAsync(
            arguments, () => new Serializer(keepResources: true, keepOutputs)).ConfigureAwait(false);

        var provider = self is null
            ? options?.Provider ?? options?.Parent?.Inheritance.ProviderFor(token)
            : self.Inheritance.Provider;
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = serialized.Properties,
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = (self is null ? options?.Version : self.Version) ?? "",
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadUrl) ?? "",
            PackageRef = await deployment.Packages.ResolveAsync(package).ConfigureAwait(false) ?? "",
        };
        foreach (var (name, resources) in serialized.Dependencies)
        {
            var dependencies = new ResourceCallRequest.Types.ArgumentDependencies();
            dependencies.Urns.AddRange(await DependencyClosure.UrnsAsync(resources).ConfigureAwait(false));
            request.ArgDependencies.Add(name, dependencies);
        }

        var response = await deployment.Monitor.CallAsync(request).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new CallFailedException($"Call of '{token}' failed: {Invoker.Reasons(response.Failures)}");
        }

        var returned = response.ReturnDependencies.Values
            .SelectMany(dependencies => dependencies.Urns)
            .Distinct()
            .Select(urn => (Resource)new DependencyResource(urn));
        return (response.Return ?? new Struct(), [.. returned]);
    }

    private sealed class CallFailedException(string message) : Exception(message);
}
