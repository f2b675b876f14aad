using System.Runtime.InteropServices;
using Alicerce.Local;
using Alicerce.Local.Hosting;

const int Ended = 0;
const int CanBePutRight = 2;

using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    var options = LocalOptionsReader.Read(args, Environment.GetEnvironmentVariable);
    if (options.ShowsHelp)
    {
        await Console.Out.WriteLineAsync(LocalOptionsReader.Usage);
        return Ended;
    }

    await using var host = await LocalHost.StartAsync(options, Console.Out, stop.Token);
    await Console.Out.WriteLineAsync(
        $"Alicerce runs at http://127.0.0.1:{options.Port} and keeps everything in {Path.GetFullPath(options.Data)}. Ctrl-C ends it.");
    await Task.Delay(Timeout.Infinite, stop.Token);
    return Ended;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Out.WriteLineAsync("Ended; the next start goes on from here.");
    return Ended;
}
catch (InvalidSettingsException exception)
{
    foreach (var mistake in exception.Mistakes)
    {
        await Console.Error.WriteLineAsync($"error: {mistake}");
    }

    return CanBePutRight;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"error: {exception.Message}");
    return CanBePutRight;
}

// Everything that runs gets the time to end.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
