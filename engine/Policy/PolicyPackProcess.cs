using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Project;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Policy;

/// <summary>The running process of a policy pack, from its port line to its end.</summary>
public sealed class PolicyPackProcess : IAsyncDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(10);

    private readonly PolicyPackSource _source;
    private readonly PolicyPackTimeouts _timeouts;
    private readonly ChildProcess _process;
    private readonly StartOutput _output;
    private bool _isReady;

    private PolicyPackProcess(
        PolicyPackSource source,
        PolicyPackTimeouts timeouts,
        ChildProcess process,
        StartOutput output,
        GrpcChannel channel)
    {
        _source = source;
        _timeouts = timeouts;
        _process = process;
        _output = output;
        Channel = channel;
    }

    public GrpcChannel Channel { get; }

    public PolicyPackTimeouts Timeouts => _timeouts;

    /// <summary>Completes when the process ends, whoever ends it.</summary>
    public Task<int> Exited => _process.Exited;

    /// <summary>What the pack wrote to stderr so far.</summary>
    public string StandardError => _output.StandardError;

    /// <summary>Starts the pack and waits until it has answered Handshake.</summary>
    /// <param name="environment">What tells a pack for Node about the stack.</param>
    /// <param name="onLine">Gets what the pack prints once it runs.</param>
    public static async Task<PolicyPackProcess> StartAsync(
        PolicyPackSource source,
        string programDirectory,
        ImmutableDictionary<string, string?> environment,
        string engineAddress,
        BuiltProgram builds,
        PolicyPackTimeouts timeouts,
        Action<string> onLine,
        CancellationToken cancellationToken)
    {
        var output = new StartOutput(onLine);
        var process = await LaunchAsync(source, programDirectory, environment, engineAddress, builds, output, cancellationToken);
        GrpcChannel? channel = null;
        try
        {
            var port = await PortAsync(source, process, output, timeouts, cancellationToken);
            channel = GrpcChannel.ForAddress($"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
            var pack = new PolicyPackProcess(source, timeouts, process, output, channel);
            await pack.ShakeHandsAsync(engineAddress, cancellationToken);
            pack._isReady = true;
            output.Flush();
            return pack;
        }
        catch
        {
            channel?.Dispose();
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets the pack end by itself, and ends it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isReady && !Exited.IsCompleted)
        {
            try
            {
                await Channel.CallAsync(AnalyzerMethods.Cancel, new Empty(), _timeouts.Cancel);
                await Exited.WaitAsync(_timeouts.Exit);
            }
            catch (Exception exception) when (exception is GrpcException or TimeoutException)
            {
                // Cancel is a courtesy: a pack that does not know it, or does not end, is stopped below.
            }
        }

        Channel.Dispose();
        await _process.DisposeAsync();
    }

    private static async Task<ChildProcess> LaunchAsync(
        PolicyPackSource source,
        string programDirectory,
        ImmutableDictionary<string, string?> environment,
        string engineAddress,
        BuiltProgram builds,
        StartOutput output,
        CancellationToken cancellationToken)
    {
        try
        {
            var (file, arguments) = source switch
            {
                { IsExecutable: true } => (source.Path, (ImmutableArray<string>)[engineAddress]),
                { Description.Runtime.Name: RuntimeOptions.Node } => ("node",
                [
                    NodePackage.Script(source.Path, "policy pack", NodePackage.RunPolicyPack),
                    engineAddress,
                    source.Path,
                ]),
                { Description.Runtime.Binary: { } binary } when binary.EndsWith(".dll", StringComparison.Ordinal) =>
                    ("dotnet", [binary, engineAddress]),
                { Description.Runtime.Binary: { } binary } => (binary, [engineAddress]),
                _ => ("dotnet",
                    [await builds.LocateAsync(source.Path, "policy pack", cancellationToken), engineAddress]),
            };
            // Packs for Node live in their own directory and are told the stack by variables; others know neither.
            var isNode = source is { IsExecutable: false, Description.Runtime.Name: RuntimeOptions.Node };
            var command = new ProcessCommand(
                file,
                arguments,
                isNode ? source.Path : programDirectory,
                isNode ? ShortRun.Environment.AddRange(environment) : ShortRun.Environment);
            return ChildProcess.Start(command, output.Out, output.Error);
        }
        catch (UserErrorException exception)
        {
            throw Failed(source, exception.Message, "");
        }
    }

    private static async Task<int> PortAsync(
        PolicyPackSource source,
        ChildProcess process,
        StartOutput output,
        PolicyPackTimeouts timeouts,
        CancellationToken cancellationToken)
    {
        try
        {
            var first = await Task.WhenAny(output.FirstLine, process.Exited)
                .WaitAsync(timeouts.Port, cancellationToken);
            // The line wins when both are there: a pack may print its port and end at once.
            if (first != output.FirstLine && !output.FirstLine.IsCompleted)
            {
                throw Failed(
                    source,
                    $"it ended with exit code {await process.Exited} before it wrote its port to stdout.",
                    output.StandardError);
            }
        }
        catch (TimeoutException)
        {
            throw Failed(
                source,
                $"it did not write its port to stdout within {timeouts.Port.TotalSeconds:0.###} seconds.",
                output.StandardError);
        }

        var line = (await output.FirstLine).Trim();
        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var port) &&
            port is > 0 and < 65536
            ? port
            : throw Failed(
                source,
                $"the first line of its stdout is `{line}`, not the port that it listens on. " +
                "Nothing else may be printed before the port.",
                output.StandardError);
    }

    private async Task ShakeHandsAsync(string engineAddress, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeouts.Handshake);
        var request = new AnalyzerHandshakeRequest
        {
            EngineAddress = engineAddress,
            RootDirectory = _source.Directory,
            ProgramDirectory = _source.Directory,
        };
        try
        {
            while (true)
            {
                try
                {
                    await Channel.CallAsync(AnalyzerMethods.Handshake, request, cancellationToken: limit.Token);
                    return;
                }
                catch (GrpcException exception) when (exception.StatusCode is GrpcStatusCode.Unimplemented)
                {
                    return;
                }
                catch (GrpcException exception) when (
                    exception.StatusCode is GrpcStatusCode.Unavailable && !Exited.IsCompleted)
                {
                    await Task.Delay(RetryInterval, limit.Token);
                }
                catch (GrpcException exception) when (!limit.IsCancellationRequested)
                {
                    throw Failed(
                        _source,
                        Exited.IsCompleted
                            ? $"it ended with exit code {await Exited} before it answered Handshake."
                            : $"Handshake failed: {exception.Detail}.",
                        StandardError);
                }
            }
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or GrpcException && !cancellationToken.IsCancellationRequested)
        {
            throw Failed(
                _source,
                $"it did not answer Handshake at the port that it wrote within " +
                $"{_timeouts.Handshake.TotalSeconds:0.###} seconds.",
                StandardError);
        }
    }

    private static PolicyPackException Failed(PolicyPackSource source, string reason, string standardError) => new(
        $"The policy pack `{source.GivenPath}` failed to start: {reason}" +
        (standardError.Length > 0 ? $"\nIt wrote to stderr:\n{standardError}" : ""));

    /// <summary>Keeps what a pack prints while it starts, and passes on what it prints once it runs.</summary>
    private sealed class StartOutput(Action<string> onLine)
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource<string> _firstLine =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _errors = [];
        private readonly List<string> _waiting = [];
        private bool _isFlushed;

        public Task<string> FirstLine => _firstLine.Task;

        public string StandardError
        {
            get
            {
                lock (_lock)
                {
                    return string.Join('\n', _errors);
                }
            }
        }

        public void Out(string line)
        {
            if (!_firstLine.TrySetResult(line))
            {
                Pass(line);
            }
        }

        public void Error(string line)
        {
            lock (_lock)
            {
                _errors.Add(line);
            }

            Pass(line);
        }

        public void Flush()
        {
            lock (_lock)
            {
                _isFlushed = true;
                _waiting.ForEach(onLine);
                _waiting.Clear();
            }
        }

        private void Pass(string line)
        {
            lock (_lock)
            {
                if (_isFlushed)
                {
                    onLine(line);
                }
                else if (line.Trim().Length > 0)
                {
                    _waiting.Add(line);
                }
            }
        }
    }
}
