namespace Pulumi;

/// <summary>
/// An output that is handed out first and given its value later, to break a cycle in the order of code.
/// </summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isResolved;

    /// <summary>The output; it settles after <see cref="Resolve"/>.</summary>
    public Output<T> Output { get; }

    /// <summary>A deferred output without a value.</summary>
    public DeferredOutput()
    {
        Output = new Output<T>(_source.Task);
    }

    /// <summary>Gives the output its value; once.</summary>
    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Interlocked.Exchange(ref _isResolved, 1) != 0)
        {
            throw new InvalidOperationException("The deferred output has a value already. Call `Resolve` once.");
        }

        output.DataTask.ContinueWith(
            _source.SetFromTask,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
