using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Configuration;
using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;
using Pulumirpc;

namespace Pulumi.Policy.Hosting;

/// <summary>Answers the calls of <c>pulumirpc.Analyzer</c>: converts, asks the evaluator, converts back.</summary>
internal sealed class AnalyzerService(
    Func<StackInfo, PolicyPack> createPack, EngineLog log, TimeProvider clock, CancellationTokenSource ending)
{
    private const string Service = "pulumirpc.Analyzer";

    private static readonly GrpcMethod<ResourceMessage, AnalyzeResponse> Analyze = new(Service, "Analyze");
    private static readonly GrpcMethod<ResourceMessage, RemediationsMessage> Remediate = new(Service, "Remediate");
    private static readonly GrpcMethod<StackMessage, AnalyzeResponse> AnalyzeStack = new(Service, "AnalyzeStack");
    private static readonly GrpcMethod<ConfigurationsMessage, Empty> Configure = new(Service, "Configure");

    private readonly Lock _gate = new();
    private readonly CancellationToken _ending = ending.Token;
    private StackInfo _stack = new();
    private IReadOnlyDictionary<string, PolicyConfiguration>? _configuration;
    private ServedPack? _served;

    public GrpcHandlers Handlers() => new GrpcHandlers()
        .Add(AnalyzerMethods.Handshake, (request, token) => CallAsync(_ => HandshakeAsync(request), token))
        .Add(AnalyzerMethods.ConfigureStack, (request, token) => CallAsync(_ => ConfigureStackAsync(request), token))
        .Add(AnalyzerMethods.GetPluginInfo, (_, token) => CallAsync(_ => Task.FromResult(PackInfo.Plugin), token))
        .Add(AnalyzerMethods.GetAnalyzerInfo, (_, token) =>
            CallAsync(_ => Task.FromResult(PackInfo.Of(Served().Pack)), token))
        .Add(Configure, (request, token) => CallAsync(_ => ConfigureAsync(request), token))
        .Add(Remediate, (request, token) => CallAsync(inner => RemediateAsync(request, inner), token))
        .Add(Analyze, (request, token) => CallAsync(inner => AnalyzeAsync(request, inner), token))
        .Add(AnalyzeStack, (request, token) => CallAsync(inner => AnalyzeStackAsync(request, inner), token))
        .Add(AnalyzerMethods.Cancel, (_, _) => CancelAsync());

    private Task<AnalyzerHandshakeResponse> HandshakeAsync(AnalyzerHandshakeRequest request)
    {
        if (HostArguments.IsAddress(request.EngineAddress))
        {
            log.Connect(request.EngineAddress);
        }

        return Task.FromResult(new AnalyzerHandshakeResponse());
    }

    private Task<AnalyzerStackConfigureResponse> ConfigureStackAsync(AnalyzerStackConfigureRequest request)
    {
        lock (_gate)
        {
            _stack = new StackInfo
            {
                Name = request.Stack,
                Project = request.Project,
                Organization = request.Organization,
                IsDryRun = request.DryRun,
                Tags = request.Tags.ToDictionary(StringComparer.Ordinal),
                Config = new StackConfig(request.Config.ToDictionary(StringComparer.Ordinal), request.ConfigSecretKeys),
                IsKnown = true,
            };
            _served = Serve(CreatePack(), _configuration);
        }

        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    private Task<Empty> ConfigureAsync(ConfigurationsMessage request)
    {
        lock (_gate)
        {
            // The stack is the same, so the pack that was made for it is, too: an author's code for it runs once.
            var pack = _served?.Pack ?? CreatePack();
            var configuration = PackConfiguration.Of(request);
            _served = Serve(pack, configuration);
            _configuration = configuration;
        }

        return Task.FromResult(new Empty());
    }

    private async Task<RemediationsMessage> RemediateAsync(ResourceMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        var served = Served();
        var results = await served.Evaluator.RemediateAsync(request, cancellationToken).ConfigureAwait(false);
        if (results.FirstOrDefault(result => result.Outcome == PolicyOutcome.Failed) is { } failed && !log.IsConnected)
        {
            // A remediation's diagnostic is only advice to the engine; without a log to fail the operation, the call
            // does.
            throw new GrpcException(GrpcStatusCode.Unknown, failed.Message, failed.Failure);
        }

        return PackResponses.ToRemediations(served.Pack, results);
    }

    private async Task<AnalyzeResponse> AnalyzeAsync(ResourceMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        var served = Served();
        var results = await served.Evaluator.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        return PackResponses.ToDiagnostics(served.Pack, results);
    }

    private async Task<AnalyzeResponse> AnalyzeStackAsync(StackMessage request, CancellationToken cancellationToken)
    {
        foreach (var resource in request.Resources)
        {
            Check(resource);
        }

        var served = Served();
        var results = await served.Evaluator
            .AnalyzeStackAsync(request.Resources, cancellationToken)
            .ConfigureAwait(false);
        return PackResponses.ToDiagnostics(served.Pack, results);
    }

    private async Task<Empty> CancelAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        return new Empty();
    }

    private ServedPack Served()
    {
        lock (_gate)
        {
            return _served ??= Serve(CreatePack(), _configuration);
        }
    }

    private PolicyPack CreatePack()
    {
        var pack = createPack(_stack)
            ?? throw new PolicyPackException("The function that makes the pack returned null.");
        PackValidation.Check(pack);
        return pack;
    }

    // The engine has validated what it sends; the pack's own defaults are only complete with it.
    private ServedPack Serve(PolicyPack pack, IReadOnlyDictionary<string, PolicyConfiguration>? configuration)
    {
        var settings = PackSettings.Of(pack, configuration, validate: configuration is not null);
        return new ServedPack(pack, new PackEvaluator(pack, settings, _stack, log, clock));
    }

    private static void Check(ResourceMessage resource)
    {
        try
        {
            ValueValidation.CheckObject(resource.Properties.Memory);
            ValueValidation.CheckObject(resource.Provider?.Properties.Memory ?? default);
        }
        catch (MalformedValueException exception)
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"The properties of `{resource.Urn}` cannot be read: {exception.Message}.",
                exception);
        }
    }

    private async Task<TResponse> CallAsync<TResponse>(
        Func<CancellationToken, Task<TResponse>> answer, CancellationToken callToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(callToken, _ending);
        try
        {
            var response = await answer(either.Token).ConfigureAwait(false);
            await log.FlushAsync(either.Token).ConfigureAwait(false);
            return response;
        }
        catch (OperationCanceledException exception) when (either.IsCancellationRequested)
        {
            throw new GrpcException(GrpcStatusCode.Cancelled, "The policy pack was cancelled.", exception);
        }
        catch (Exception exception)
            when (exception is PolicyPackException or PolicyConfigException or StackConfigException)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not GrpcException)
        {
            // Only the message goes over the wire; the pack's author needs the place as well.
            log.Write(PolicyLogSeverity.Warning, exception.ToString(), "");
            await log.FlushAsync(callToken).ConfigureAwait(false);
            throw new GrpcException(
                GrpcStatusCode.Unknown, $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private sealed record ServedPack(PolicyPack Pack, PackEvaluator Evaluator);
}
