using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Settles one output of a resource.</summary>
internal abstract class OutputSource
{
    public abstract Type TargetType { get; }

    /// <summary>A new output that this source settles.</summary>
    public abstract object MakeOutput();

    public abstract void Set(OutputData<object?> data);

    public abstract void TrySetDefault(bool isKnown);

    public abstract void TrySetException(Exception exception);

    public void SetText(string value, bool isKnown) => Set(new([], value, isKnown, IsSecret: false));
}

/// <param name="resources">The resource alone; all of its outputs share it.</param>
internal sealed class OutputSource<T>(ImmutableHashSet<Resource> resources) : OutputSource
{
    // Nothing while the value is open and nobody waits for it, the source of a task while somebody does, a task once
    // it has settled.
    private object? _state;

    public override Type TargetType => typeof(T);

    public Task<OutputData<T>> Task
    {
        get
        {
            lock (this)
            {
                // What waits for one output must not run while the others of the resource are still open.
                _state ??= new TaskCompletionSource<OutputData<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
                return _state as Task<OutputData<T>> ?? ((TaskCompletionSource<OutputData<T>>)_state).Task;
            }
        }
    }

    public override object MakeOutput() => new Output<T>(this);

    public override void Set(OutputData<object?> data)
    {
        if (!TrySettle(new(
            OutputMerge.Union(resources, data.Resources),
            data.Value is T value ? value : default!,
            data.IsKnown,
            data.IsSecret)))
        {
            throw new InvalidOperationException("The output has settled already.");
        }
    }

    public override void TrySetDefault(bool isKnown) =>
        TrySettle(new(resources, default!, isKnown, IsSecret: false));

    public override void TrySetException(Exception exception)
    {
        lock (this)
        {
            if (_state is TaskCompletionSource<OutputData<T>> awaited)
            {
                awaited.TrySetException(exception);
            }
            else
            {
                _state ??= System.Threading.Tasks.Task.FromException<OutputData<T>>(exception);
            }
        }
    }

    private bool TrySettle(OutputData<T> data)
    {
        lock (this)
        {
            if (_state is TaskCompletionSource<OutputData<T>> awaited)
            {
                return awaited.TrySetResult(data);
            }

            if (_state is not null)
            {
                return false;
            }

            _state = System.Threading.Tasks.Task.FromResult(data);
            return true;
        }
    }
}
