using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Sends resources through the transforms of the program.</summary>
public sealed class ResourceTransforms(ProgramCallbacks callbacks) : IResourceTransforms
{
    private ImmutableList<CallbackReference> _ofStack = [];
    private ImmutableList<CallbackReference> _ofInvokes = [];

    public void AddForStack(CallbackReference transform) =>
        ImmutableInterlocked.Update(ref _ofStack, list => list.Add(transform));

    public void AddForInvokes(CallbackReference transform) =>
        ImmutableInterlocked.Update(ref _ofInvokes, list => list.Add(transform));

    public async Task<ResourceRequest> ApplyAsync(
        ResourceRequest request, ImmutableArray<PlannedResource> ancestors, CancellationToken cancellationToken)
    {
        // The resource's own, then those of its parents from the inside out, then those of the stack.
        var transforms = request.Options.Transforms
            .Concat(ancestors.SelectMany(ancestor => ancestor.Options.Transforms))
            .Concat(_ofStack);
        foreach (var transform in transforms)
        {
            var message = new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent?.Value ?? "",
                Properties = TransformMessages.Properties(request),
                Options = TransformMessages.Options(request),
            };
            var response = await callbacks.InvokeAsync(
                transform, message, TransformResponse.Parser, $"A transform of `{request.Name}`", cancellationToken);
            request = TransformMessages.Apply(request, response);
        }

        return request;
    }

    /// <summary>The arguments of a function as the transforms of invokes leave them.</summary>
    public async Task<ResourceInvokeRequest> ApplyAsync(
        ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        foreach (var transform in _ofInvokes)
        {
            var message = new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args,
                Options = new TransformInvokeOptions
                {
                    Provider = request.Provider,
                    PluginDownloadUrl = request.PluginDownloadURL,
                    Version = request.Version,
                },
            };
            var response = await callbacks.InvokeAsync(
                transform,
                message,
                TransformInvokeResponse.Parser,
                $"A transform of the function `{request.Tok}`",
                cancellationToken);
            request = request.Clone();
            request.Args = response.Args;
            if (response.Options is { } options)
            {
                request.Provider = options.Provider;
                request.Version = options.Version;
                request.PluginDownloadURL = options.PluginDownloadUrl;
            }
        }

        return request;
    }
}
