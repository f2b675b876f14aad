using System.Runtime.InteropServices;
using Alicerce.Engine.Processes;

namespace Alicerce.Engine.CommandLine;

/// <summary>
/// Hears when the user or the system asks the command to end: in order where that takes a moment only, without more ado
/// where it does not, and at the second request.
/// </summary>
public sealed class StopSignals : IDisposable
{
    // Ctrl-C is to be over within two seconds; ending what was started takes a part of them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    private readonly TimeProvider _time;
    private readonly TaskCompletionSource<int> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private ITimer? _deadline;
    private int _asked;

    public StopSignals(TimeProvider time)
    {
        _time = time;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
        ];
    }

    /// <summary>Fires with the first request.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Completes when the command may not be waited for any longer, with the exit code.</summary>
    public Task<int> Over => _over.Task;

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
        _over.TrySetResult(ExitCode.Cancelled);
    }
}
