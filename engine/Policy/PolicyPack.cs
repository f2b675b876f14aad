using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Responsibilities;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Policy;

/// <summary>A policy pack that is ready to judge.</summary>
public sealed partial class PolicyPack : IAsyncDisposable
{
    private readonly PolicyPackProcess _process;
    private readonly ImmutableDictionary<string, PolicySummary> _policies;

    private PolicyPack(PolicyPackProcess process, PolicyPackSummary summary)
    {
        _process = process;
        Summary = summary;
        _policies = summary.Policies.ToImmutableDictionary(policy => policy.Name);
    }

    public PolicyPackSummary Summary { get; }

    private PolicyPackTimeouts Timeouts => _process.Timeouts;

    /// <summary>Starts a pack and brings it to the point where it can be asked about resources.</summary>
    public static async Task<PolicyPack> LoadAsync(
        PolicyPackRequest request,
        BuiltProgram builds,
        PolicyPackTimeouts timeouts,
        CancellationToken cancellationToken)
    {
        var process = await PolicyPackProcess.StartAsync(
            request.Pack.Source,
            request.ProgramDirectory,
            ProgramCommand.StackVariables(request.Stack, request.StackConfiguration, request.RootDirectory),
            request.EngineAddress,
            builds,
            timeouts,
            request.OnLine,
            cancellationToken);
        try
        {
            return new PolicyPack(process, await IntroduceAsync(request, process, cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public PolicySummary? Find(string policy) => _policies.GetValueOrDefault(policy);

    /// <summary>What the pack would change; nothing when it does not serve remediations.</summary>
    public async Task<IReadOnlyList<Pulumirpc.Remediation>> RemediateAsync(
        AnalyzeRequest request, Urn urn, CancellationToken cancellationToken)
    {
        var response = await CallAsync(
            AnalyzerMethods.Remediate,
            request,
            "failed to run remediation",
            urn,
            isOptional: true,
            Timeouts.Call,
            cancellationToken);
        return response?.Remediations ?? [];
    }

    public async Task<AnalyzeResponse> AnalyzeAsync(
        AnalyzeRequest request, Urn urn, CancellationToken cancellationToken) =>
        (await CallAsync(
            AnalyzerMethods.Analyze,
            request,
            "failed to run policy",
            urn,
            isOptional: false,
            Timeouts.Call,
            cancellationToken))!;

    /// <summary>What the pack says about the whole stack; null when it has no stack policies.</summary>
    public Task<AnalyzeResponse?> AnalyzeStackAsync(
        AnalyzeStackRequest request, CancellationToken cancellationToken) =>
        CallAsync(
            AnalyzerMethods.AnalyzeStack,
            request,
            "failed to run stack policy",
            urn: null,
            isOptional: true,
            Timeouts.Stack,
            cancellationToken);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<PolicyPackSummary> IntroduceAsync(
        PolicyPackRequest request, PolicyPackProcess process, CancellationToken cancellationToken)
    {
        await AskAsync(
            request, process, AnalyzerMethods.ConfigureStack, StackOf(request), isOptional: true, cancellationToken);
        var plugin = await AskAsync(
            request, process, AnalyzerMethods.GetPluginInfo, new Empty(), isOptional: false, cancellationToken);
        if (plugin!.Version.Length > 0 && !SemanticVersion().IsMatch(plugin.Version))
        {
            throw Failed(request, $"its version `{plugin.Version}` is not a semantic version such as `1.2.3`.");
        }

        var info = (await AskAsync(
            request, process, AnalyzerMethods.GetAnalyzerInfo, new Empty(), isOptional: false, cancellationToken))!;
        var version = request.Pack.Source.Description?.Version ?? info.Version;
        if (info.Policies.FirstOrDefault(policy => !System.Enum.IsDefined(policy.EnforcementLevel)) is { } odd)
        {
            throw Failed(
                request,
                $"its policy `{odd.Name}` has the enforcement level {(int)odd.EnforcementLevel}, which is none.");
        }

        if (!info.SupportsConfig && !request.Pack.Configuration.IsEmpty)
        {
            throw new PolicyPackException(
                $"The policy pack `{info.Name}` takes no configuration. Remove its `--policy-pack-config`.");
        }

        var configuration = PolicyConfiguration.Create(info, request.Pack.Configuration);
        if (!configuration.Problems.IsEmpty)
        {
            var pack = Label(info.Name, version);
            throw new PolicyPackException(string.Join('\n', configuration.Problems
                .Select(problem => $"The configuration of the policy pack `{pack}` is wrong: {problem}.")));
        }

        if (info.SupportsConfig)
        {
            await AskAsync(
                request,
                process,
                AnalyzerMethods.Configure,
                configuration.ToRequest(),
                isOptional: false,
                cancellationToken);
        }

        return new PolicyPackSummary(
            info.Name,
            version,
            info.DisplayName,
            request.Pack.Source.GivenPath,
            [
                .. info.Policies
                    .DistinctBy(policy => policy.Name)
                    .OrderBy(policy => policy.Name, StringComparer.Ordinal)
                    .Select(policy => Summarize(policy, configuration)),
            ])
        {
            Duties = DutyFile.Read(request.Pack.Source.Directory),
            Directory = request.Pack.Source.Directory,
        };
    }

    private static PolicySummary Summarize(PolicyInfo policy, PolicyConfiguration configuration) => new(
        policy.Name,
        policy.DisplayName,
        policy.Description,
        configuration.Policies[policy.Name].Level ?? (Plan.EnforcementLevel)policy.EnforcementLevel,
        (Plan.PolicySeverity)policy.Severity,
        policy.RemediationSteps,
        policy.Url)
    {
        Scope = policy.PolicyType switch
        {
            PolicyType.Resource => PolicyScope.Resource,
            PolicyType.Stack => PolicyScope.Stack,
            _ => PolicyScope.Any,
        },
    };

    private static AnalyzerStackConfigureRequest StackOf(PolicyPackRequest request)
    {
        var message = new AnalyzerStackConfigureRequest
        {
            Stack = request.Stack.Stack,
            Project = request.Stack.Project,
            Organization = request.Stack.Organization,
            DryRun = true,
        };
        message.ConfigSecretKeys.AddRange(request.StackConfiguration.SecretKeys);
        message.Config.Add(request.StackConfiguration.Values);
        return message;
    }

    private static async Task<TResponse?> AskAsync<TRequest, TResponse>(
        PolicyPackRequest request,
        PolicyPackProcess process,
        GrpcMethod<TRequest, TResponse> method,
        TRequest message,
        bool isOptional,
        CancellationToken cancellationToken)
        where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
        where TResponse : class, Google.Protobuf.IMessage<TResponse>, new()
    {
        try
        {
            return await process.Channel.CallAsync(method, message, process.Timeouts.Call, cancellationToken);
        }
        catch (GrpcException exception) when (isOptional && exception.StatusCode is GrpcStatusCode.Unimplemented)
        {
            return null;
        }
        catch (GrpcException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(request, await ReasonAsync(process, exception), process.StandardError);
        }
    }

    private async Task<TResponse?> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method,
        TRequest message,
        string failure,
        Urn? urn,
        bool isOptional,
        TimeSpan limit,
        CancellationToken cancellationToken)
        where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
        where TResponse : class, Google.Protobuf.IMessage<TResponse>, new()
    {
        try
        {
            return await _process.Channel.CallAsync(method, message, limit, cancellationToken);
        }
        catch (GrpcException exception) when (isOptional && exception.StatusCode is GrpcStatusCode.Unimplemented)
        {
            return null;
        }
        catch (GrpcException exception) when (!cancellationToken.IsCancellationRequested)
        {
            var pack = Label(Summary.Name, Summary.Version);
            if (exception.StatusCode is GrpcStatusCode.DeadlineExceeded)
            {
                throw new PolicyPackException(
                    $"The policy pack `{pack}` did not answer `{method.Name}` within " +
                    $"{limit.TotalSeconds:0.###} seconds.",
                    urn,
                    exception);
            }

            if (exception.StatusCode is not GrpcStatusCode.Unavailable)
            {
                throw new PolicyPackException($"{failure}: {exception.Detail} (policy pack `{pack}`)", urn, exception);
            }

            var error = _process.StandardError;
            throw new PolicyPackException(
                $"The policy pack `{pack}` stopped during the preview: {await ReasonAsync(_process, exception)}" +
                (error.Length > 0 ? $"\nIt wrote to stderr:\n{error}" : ""),
                innerException: exception);
        }
    }

    /// <summary>Why a call failed: a lost connection usually means that the process has ended.</summary>
    private static async Task<string> ReasonAsync(PolicyPackProcess process, GrpcException exception)
    {
        if (exception.StatusCode is GrpcStatusCode.Unavailable)
        {
            // The connection breaks a moment before the exit can be seen.
            await Task.WhenAny(process.Exited, Task.Delay(TimeSpan.FromSeconds(1)));
        }

        return process.Exited.IsCompleted
            ? $"it ended with exit code {await process.Exited}."
            : exception.Detail.EndsWith('.') ? exception.Detail : exception.Detail + ".";
    }

    private static PolicyPackException Failed(
        PolicyPackRequest request, string reason, string standardError = "") => new(
        $"The policy pack `{request.Pack.Source.GivenPath}` failed to start: {reason}" +
        (standardError.Length > 0 ? $"\nIt wrote to stderr:\n{standardError}" : ""));

    private static string Label(string name, string version) => version.Length > 0 ? $"{name} {version}" : name;

    // Tolerant as the Pulumi CLI is: a leading v and missing parts are fine, a fourth part is not.
    [GeneratedRegex(@"^v?[0-9]+(\.[0-9]+){0,2}([-+][0-9A-Za-z.+-]*)?$")]
    private static partial Regex SemanticVersion();
}
