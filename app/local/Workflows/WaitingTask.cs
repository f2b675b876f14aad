namespace Alicerce.Local.Workflows;

/// <summary>A task whose token somebody has. It takes one end, and keeps it before it says that it did.</summary>
internal sealed class WaitingTask(TimeProvider clock, Action<TaskEnd> keep)
{
    private readonly TaskCompletionSource<TaskEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _ending = new();
    private bool _isOver;
    private long _lastBeat = clock.GetTimestamp();

    /// <returns>Whether the task still waits.</returns>
    public bool Beat()
    {
        Volatile.Write(ref _lastBeat, clock.GetTimestamp());
        return !Volatile.Read(ref _isOver);
    }

    /// <returns>False when it ended before.</returns>
    public bool TryEnd(TaskEnd end)
    {
        lock (_ending)
        {
            if (_isOver)
            {
                return false;
            }

            keep(end);
            _isOver = true;
            _end.SetResult(end);
            return true;
        }
    }

    /// <param name="since">When the time of the task began.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="silence">How long whoever has the token may be silent; null for ever.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The end; null when it did not come in time, and then it is taken no longer.</returns>
    /// <exception cref="SilenceException">Whoever has the token was silent for too long.</exception>
    public async Task<TaskEnd?> WaitAsync(
        DateTimeOffset since, TimeSpan timeout, TimeSpan? silence, CancellationToken cancellationToken)
    {
        while (true)
        {
            var left = since + timeout - clock.GetUtcNow();
            var patience = silence is { } most ? most - clock.GetElapsedTime(Volatile.Read(ref _lastBeat)) : TimeSpan.MaxValue;
            if ((left <= TimeSpan.Zero || patience <= TimeSpan.Zero) && TryGiveUp())
            {
                return left <= TimeSpan.Zero ? null : throw new SilenceException();
            }

            try
            {
                return await _end.Task.WaitAsync(Pause(left, patience), clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                // There may have been a beat in the meantime.
            }
        }
    }

    private bool TryGiveUp()
    {
        lock (_ending)
        {
            var isFirst = !_isOver;
            _isOver = true;
            return isFirst;
        }
    }

    private static TimeSpan Pause(TimeSpan left, TimeSpan patience)
    {
        var pause = left < patience ? left : patience;
        return pause < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : pause;
    }

    internal sealed class SilenceException : Exception;
}
