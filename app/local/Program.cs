using System.Runtime.InteropServices;
using Alicerce.Local;
using Alicerce.Local.Hosting;

using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    var options = LocalOptions.Parse(args, Environment.GetEnvironmentVariable);
    if (options.ShowsHelp)
    {
        await Console.Out.WriteLineAsync(LocalOptions.Usage);
        return 0;
    }

    await using var host = await LocalHost.StartAsync(options, Console.Out, stop.Token);
    await Console.Out.WriteLineAsync(
        $"Alicerce runs at http://127.0.0.1:{options.Port} and keeps everything in {Path.GetFullPath(options.Data)}. Ctrl-C ends it.");
    await Task.Delay(Timeout.Infinite, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Out.WriteLineAsync("Ended; the next start goes on from here.");
    return 0;
}
catch (Exception exception) when (exception is ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync($"error: {exception.Message}");
    return 2;
}

// Everything that runs gets the time to end.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
