using System.Runtime.InteropServices;
using Alicerce.Lambda.Configuration;
using Alicerce.Worker;
using Alicerce.Worker.Jobs;

using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    var options = WorkerOptions.FromEnvironment(Environment.GetEnvironmentVariable);
    return (int)await WorkerProgram.RunAsync(options, Console.Out, TimeProvider.System, stop.Token);
}
catch (InvalidOptionsException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return (int)JobEnd.Misconfigured;
}

// The job gets the time to tell its task and to clean up.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
