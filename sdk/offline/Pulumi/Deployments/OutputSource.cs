using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Settles one output of a resource.</summary>
internal abstract class OutputSource
{
    public abstract Type TargetType { get; }

    public abstract object Output { get; }

    public abstract void Set(OutputData<object?> data);

    public abstract void TrySetDefault(bool isKnown);

    public abstract void TrySetException(Exception exception);

    public void SetText(string value, bool isKnown) => Set(new([], value, isKnown, IsSecret: false));
}

internal sealed class OutputSource<T> : OutputSource
{
    private readonly ImmutableHashSet<Resource> _resources;
    // What waits for one output must not run while the others of the resource are still open.
    private readonly TaskCompletionSource<OutputData<T>> _source =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Output<T> _output;

    public OutputSource(Resource resource)
    {
        _resources = [resource];
        // What fails is the registration, which is tracked as a whole.
        _output = Output<T>.Untracked(_source.Task);
    }

    public override Type TargetType => typeof(T);

    public override object Output => _output;

    public override void Set(OutputData<object?> data) => _source.SetResult(new(
        OutputMerge.Union(_resources, data.Resources),
        data.Value is T value ? value : default!,
        data.IsKnown,
        data.IsSecret));

    public override void TrySetDefault(bool isKnown) =>
        _source.TrySetResult(new(_resources, default!, isKnown, IsSecret: false));

    public override void TrySetException(Exception exception) => _source.TrySetException(exception);
}
