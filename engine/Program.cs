using Alicerce.Engine.CommandLine;

using var signals = new StopSignals(TimeProvider.System);
// Apart from the thread that ends the process: the command may be in the middle of a call that no token reaches.
var run = Task.Run(() => new EngineProgram(ConsoleStreams.OfProcess()).RunAsync(args, signals.Token));
return await await Task.WhenAny(run, signals.Over);
