using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Serves <c>pulumirpc.ResourceMonitor</c> to the program.</summary>
public sealed class ResourceMonitor(
    Planner planner,
    DeploymentInfo deployment,
    StackIdentity stack,
    ResourceTransforms transforms,
    ResourceHooks hooks,
    ProgramActivity activity,
    FailureSignal failure)
{
    private readonly PackageReferences _packages = new();

    private ResourceRequests Requests => new(stack, () => planner.Graph.RootStack?.Urn, _packages);

    public void AddTo(GrpcHandlers handlers)
    {
        Serve(handlers, ResourceMonitorMethods.RegisterResource, RegisterAsync);
        Serve(handlers, ResourceMonitorMethods.RegisterResourceOutputs, RegisterOutputsAsync);
        Serve(handlers, ResourceMonitorMethods.ReadResource, ReadAsync);
        Serve(handlers, ResourceMonitorMethods.Invoke, InvokeAsync);
        handlers
            .Add(ResourceMonitorMethods.SupportsFeature, (request, _) =>
                Task.FromResult(new SupportsFeatureResponse { HasSupport = MonitorFeatures.Has(request.Id) }))
            .Add(ResourceMonitorMethods.GetDeploymentInfo, (_, _) => Task.FromResult(deployment))
            .Add(ResourceMonitorMethods.RegisterPackage, (request, _) => Task.FromResult(RegisterPackage(request)))
            // Nothing is still being deployed when the program asks: a registration is answered when it is planned.
            .Add(ResourceMonitorMethods.SignalAndWaitForShutdown, (_, _) =>
            {
                activity.Done();
                return Task.FromResult(new Empty());
            })
            .Add(ResourceMonitorMethods.Call, (request, _) =>
                throw NotSupported($"The method `{request.Tok}` of a resource is run by its provider"))
            .Add(ResourceMonitorMethods.ExistsResource, (request, _) =>
                throw NotSupported($"Whether `{request.Type}` `{request.Id}` exists is known to its provider"))
            .Add(ResourceMonitorMethods.RegisterStackTransform, (request, _) =>
            {
                transforms.AddForStack(Reference(request));
                return Task.FromResult(new Empty());
            })
            .Add(ResourceMonitorMethods.RegisterStackInvokeTransform, (request, _) =>
            {
                transforms.AddForInvokes(Reference(request));
                return Task.FromResult(new Empty());
            });
        Serve(handlers, ResourceMonitorMethods.RegisterResourceHook, (request, _) =>
        {
            hooks.Add(request.Name, Reference(request.Callback), request.OnDryRun);
            return Task.FromResult(new Empty());
        });
        Serve(handlers, ResourceMonitorMethods.RegisterErrorHook, (request, _) =>
        {
            // It runs when an operation on a resource fails, and a preview has no operations.
            hooks.Add(request.Name, Reference(request.Callback), runsInPreviews: false);
            return Task.FromResult(new Empty());
        });
    }

    private static CallbackReference Reference(Callback callback) => new(callback.Target, callback.Token);

    private static GrpcException NotSupported(string what) =>
        new(GrpcStatusCode.Unimplemented, $"{what}, which an offline preview cannot do. Preview with the Pulumi CLI.");

    private async Task<RegisterResourceResponse> RegisterAsync(
        RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.StateMigrations.Count > 0)
        {
            throw NotSupported($"`{request.Name}` has a state migration");
        }

        var registered = await planner.RegisterAsync(Requests.Read(request), cancellationToken);
        return registered.IsRejected && !request.SupportsResultReporting
            ? throw new GrpcException(
                GrpcStatusCode.InvalidArgument, $"`{request.Type}` `{request.Name}` has mistakes, see its diagnostics.")
            : ResourceResponses.Write(registered, request);
    }

    private Task<Empty> RegisterOutputsAsync(
        RegisterResourceOutputsRequest request, CancellationToken cancellationToken)
    {
        planner.RegisterOutputs(new Urn(request.Urn), PropertyValues.Flatten(PropertyValues.ToMap(request.Outputs)));
        return Task.FromResult(new Empty());
    }

    private async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request, CancellationToken cancellationToken)
    {
        var registered = await planner.RegisterAsync(Requests.Read(request), cancellationToken);
        return registered.IsRejected
            ? throw new GrpcException(
                GrpcStatusCode.InvalidArgument, $"`{request.Type}` `{request.Name}` has mistakes, see its diagnostics.")
            : ResourceResponses.Write(registered.Resource, request);
    }

    private async Task<ResourceInvokeResponse> InvokeAsync(
        ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        request = await transforms.ApplyAsync(request, cancellationToken);
        var response = new ResourceInvokeResponse();
        try
        {
            var result = planner.Invoke(
                request.Tok,
                PropertyValues.Flatten(PropertyValues.ToMap(request.Args)),
                ProviderReference.Parse(request.Provider)?.Urn);
            response.Return = ResourceResponses.Properties(
                result, supportsPartialValues: true, acceptSecrets: true, request.AcceptResources);
        }
        catch (InvalidResourceException exception)
        {
            response.Failures.AddRange(exception.Problems.Select(problem => new CheckFailure { Reason = problem }));
        }

        return response;
    }

    private RegisterPackageResponse RegisterPackage(RegisterPackageRequest request) => request.Parameterization is null
        ? new RegisterPackageResponse { Ref = _packages.Add(request.Name, request.Version) }
        : throw NotSupported($"The package `{request.Parameterization.Name}` is made by the provider `{request.Name}`");

    /// <summary>Answers mistakes of the program with a status, and ends the preview on anything else.</summary>
    private void Serve<TRequest, TResponse>(
        GrpcHandlers handlers,
        GrpcMethod<TRequest, TResponse> method,
        Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => handlers.Add(method, async (request, cancellationToken) =>
    {
        activity.Begin();
        try
        {
            return await handler(request, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidResourceException or PropertyFormatException)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not (GrpcException or OperationCanceledException))
        {
            failure.Raise(exception);
            throw new GrpcException(GrpcStatusCode.Aborted, "The preview has stopped.", exception);
        }
        finally
        {
            activity.End();
        }
    });
}
