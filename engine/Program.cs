using System.Runtime.InteropServices;
using Alicerce.Engine.CommandLine;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
return await new EngineProgram(ConsoleStreams.OfProcess()).RunAsync(args, stop.Token);

void Stop(PosixSignalContext context)
{
    // The processes that the engine started are ended on the way out.
    context.Cancel = true;
    stop.Cancel();
}
