using Alicerce.Engine.CommandLine;

using var signals = new StopSignals(TimeProvider.System, Environment.Exit);
return await new EngineProgram(ConsoleStreams.OfProcess()).RunAsync(args, signals.Token);
