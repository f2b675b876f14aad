namespace Pulumi;

/// <summary>
/// Everything that the program has started and nobody awaits: registrations, outputs, messages. The run ends when none
/// of it is in flight.
/// </summary>
internal sealed class TaskTracker
{
    private readonly Lock _lock = new();
    // One failure reaches many tasks, for every output of a failed resource carries it.
    private readonly HashSet<Exception> _seen = [];
    private List<Exception> _failures = [];
    private int _inFlight;
    private TaskCompletionSource? _change;

    public void Register(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_lock)
        {
            _inFlight++;
        }

        task.ContinueWith(
            static (completed, tracker) => ((TaskTracker)tracker!).Complete(completed),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Adds a failure that no task carries.</summary>
    public void Fail(Exception failure)
    {
        lock (_lock)
        {
            Add(failure);
        }
    }

    /// <summary>
    /// Waits until something failed, and returns what did; an empty list says that nothing is in flight.
    /// </summary>
    public async Task<IReadOnlyList<Exception>> NextFailuresAsync()
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                if (_failures.Count > 0 || _inFlight == 0)
                {
                    var failures = _failures;
                    _failures = [];
                    return failures;
                }

                _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                change = _change.Task;
            }

            await change.ConfigureAwait(false);
        }
    }

    private void Complete(Task task)
    {
        TaskCompletionSource? change = null;
        lock (_lock)
        {
            _inFlight--;
            if (task.Exception is { } exception)
            {
                foreach (var failure in exception.Flatten().InnerExceptions)
                {
                    Add(failure);
                }
            }
            else if (task.IsCanceled)
            {
                Add(new TaskCanceledException(task));
            }

            if (_inFlight == 0 || _failures.Count > 0)
            {
                change = _change;
                _change = null;
            }
        }

        change?.TrySetResult();
    }

    private void Add(Exception failure)
    {
        if (_seen.Add(failure))
        {
            _failures.Add(failure);
        }
    }
}
