using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Alicerce.Protocol;

namespace Pulumi.Policy.Hosting;

/// <summary>The life of the process that serves a pack, from the port line to the end.</summary>
internal static class PackProcess
{
    private const string DebuggerVariable = "PULUMI_ATTACH_DEBUGGER";

    private static readonly TimeSpan DebuggerPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(
        string[] args, Func<StackInfo, PolicyPack> createPack, CancellationToken cancellationToken)
    {
        var watch = new LifeWatch(TimeProvider.System);
        var standardOutput = Console.OpenStandardOutput();
        await using var standardOutputScope = standardOutput.ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(ending, signal));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(ending, signal));

        var log = new EngineLog(Console.Error);
        await using var logScope = log.ConfigureAwait(false);
        var consoleOutput = Console.Out;
        using var redirected = new LogTextWriter(log);
        Console.SetOut(redirected);
        try
        {
            await ServeAsync(args, createPack, standardOutput, log, watch, ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The end was asked for before the pack was served.
        }
        finally
        {
            await redirected.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            Console.SetOut(consoleOutput);
        }

        return 0;
    }

    private static async Task ServeAsync(
        string[] args,
        Func<StackInfo, PolicyPack> createPack,
        Stream standardOutput,
        EngineLog log,
        LifeWatch watch,
        CancellationTokenSource ending)
    {
        if (HostArguments.EngineAddress(args) is { } address)
        {
            log.Connect(address);
        }

        await WaitForDebuggerAsync(ending.Token).ConfigureAwait(false);
        var service = new AnalyzerService(createPack, log, TimeProvider.System, ending);
        var server = await GrpcServer.StartAsync(service.Handlers(), ending.Token).ConfigureAwait(false);
        await using var serverScope = server.ConfigureAwait(false);

        var line = string.Create(CultureInfo.InvariantCulture, $"{server.Port}\n");
        await standardOutput.WriteAsync(System.Text.Encoding.ASCII.GetBytes(line), ending.Token).ConfigureAwait(false);
        await standardOutput.FlushAsync(ending.Token).ConfigureAwait(false);

        await watch.UntilAloneAsync(() => log.EngineAddress, ending.Token).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);

        // Running calls have been cancelled and end with an error; the answer to Cancel itself still goes out.
        using var grace = new CancellationTokenSource(StopGrace);
        await server.StopAsync(grace.Token).ConfigureAwait(false);
    }

    private static async Task WaitForDebuggerAsync(CancellationToken cancellationToken)
    {
        var attach = Environment.GetEnvironmentVariable(DebuggerVariable);
        if (!string.Equals(attach, "true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        await Console.Error.WriteLineAsync(
            $"Waiting for a debugger to attach to process {Environment.ProcessId}.".AsMemory(), cancellationToken)
            .ConfigureAwait(false);
        while (!Debugger.IsAttached)
        {
            await Task.Delay(DebuggerPoll, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void End(CancellationTokenSource ending, PosixSignalContext signal)
    {
        signal.Cancel = true;
        ending.Cancel();
    }
}
