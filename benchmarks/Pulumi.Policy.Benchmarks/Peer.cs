using System.Diagnostics;
using System.Globalization;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Benchmarks;

/// <summary>One pack as a running process.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private Peer(Process process, GrpcChannel channel)
    {
        _process = process;
        _channel = channel;
    }

    public double MemoryMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a pack, and returns once it has described itself.</summary>
    public static async Task<(Peer Peer, TimeSpan Elapsed)> StartAsync(PackCommand command)
    {
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.Directory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var port = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"`{command.Program}` ended before it printed a port.");
        var channel = GrpcChannel.ForAddress(
            string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}"));
        await channel.CallAsync(AnalyzerMethods.GetAnalyzerInfo, new Empty());
        return (new Peer(process, channel), Stopwatch.GetElapsedTime(started));
    }

    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request) =>
        _channel.CallAsync(AnalyzerMethods.Analyze, request);

    public Task<AnalyzeResponse> AnalyzeStackAsync(AnalyzeStackRequest request) =>
        _channel.CallAsync(AnalyzerMethods.AnalyzeStack, request);

    public void Dispose()
    {
        _channel.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
