using System.Runtime.InteropServices;
using Alicerce.Engine.Processes;

namespace Alicerce.Engine.CommandLine;

/// <summary>
/// Ends the command when the user or the system asks for it: in order where that takes a moment only, without more ado
/// where it does not, and at the second request.
/// </summary>
public sealed class StopSignals : IDisposable
{
    // Ctrl-C is to be over within two seconds; ending what was started takes a part of them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    private readonly TimeProvider _time;
    private readonly Action<int> _exit;
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private ITimer? _deadline;
    private int _asked;

    /// <param name="exit">Ends this process at once, with an exit code.</param>
    public StopSignals(TimeProvider time, Action<int> exit)
    {
        _time = time;
        _exit = exit;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
        ];
    }

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _deadline?.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        // The processes that the engine started are ended on the way out.
        context.Cancel = true;
        if (Interlocked.Increment(ref _asked) > 1)
        {
            EndNow();
            return;
        }

        _deadline = _time.CreateTimer(_ => EndNow(), null, Patience, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private void EndNow()
    {
        ChildProcess.EndAll();
        _exit(ExitCode.Cancelled);
    }
}
