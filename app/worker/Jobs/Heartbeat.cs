namespace Alicerce.Worker.Jobs;

/// <summary>
/// Tells the task, again and again, that somebody is at it, and cancels the work when the task no longer waits. A beat
/// that gets no answer is no reason to stop: the next one may, and the task decides when too many were missed.
/// </summary>
public sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _beating;

    public Heartbeat(ITask task, TimeSpan interval, TimeProvider clock, Action<Exception> onMissed) =>
        _beating = BeatAsync(task, interval, clock, onMissed);

    /// <summary>Cancelled when the task waits no longer.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task BeatAsync(ITask task, TimeSpan interval, TimeProvider clock, Action<Exception> onMissed)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            do
            {
                if (!await TryBeatAsync(task, onMissed))
                {
                    await _lost.CancelAsync();
                    return;
                }
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> TryBeatAsync(ITask task, Action<Exception> onMissed)
    {
        try
        {
            return await task.BeatAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onMissed(exception);
            return true;
        }
    }
}
