using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that may become known later, with the resources that it comes from, and whether it is secret.
/// </summary>
public sealed class Output<T> : IOutput
{
    // A task, or what makes one for whoever asks: nobody asks most outputs of most resources.
    private readonly object _data;

    internal Task<OutputData<T>> DataTask => _data as Task<OutputData<T>> ?? ((OutputSource<T>)_data).Task;

    /// <summary>An output of a resource. What fails is the registration, which is tracked as a whole.</summary>
    internal Output(OutputSource<T> source) => _data = source;

    internal Output(OutputData<T> data) => _data = Task.FromResult(data);

    internal Output(Task<OutputData<T>> dataTask)
    {
        _data = dataTask;
        // An orphan is awaited like any other output: nobody may lose its failure.
        if (!dataTask.IsCompletedSuccessfully)
        {
            Deployment.Current?.Tasks.Register(dataTask);
        }
    }

    /// <summary>An output that becomes known with the given task.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Runs a task for its effect once the value is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return default(ValueTuple);
        });

    /// <summary>Transforms the value once it is known.</summary>
    /// <remarks>The function does not run while the value is unknown; the result is then unknown too.</remarks>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(TransformAsync(func));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(TransformTaskAsync(func));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(FlattenAsync(value => func(value)?.ToOutput()));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(FlattenAsync(func));

    /// <summary>Transforms the value, seen as an object, once it is known.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        new(FlattenAsync<TResult>(value => func(value)));

    /// <summary>Explains that an output is not a text; the value itself is reached through <c>Apply</c>.</summary>
    public override string ToString() => OutputText.Explain();

    async Task<ImmutableHashSet<Resource>> IOutput.GetResourcesAsync() =>
        (await DataTask.ConfigureAwait(false)).Resources;

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Untyped();

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> WithIsSecret(bool isSecret)
    {
        return new Output<T>(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => (await DataTask.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    private async Task<OutputData<TResult>> TransformAsync<TResult>(Func<T, TResult> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown
            ? new(data.Resources, func(data.Value), IsKnown: true, data.IsSecret)
            : Unknown<TResult>(data);
    }

    private async Task<OutputData<TResult>> TransformTaskAsync<TResult>(Func<T, Task<TResult>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown
            ? new(data.Resources, await func(data.Value).ConfigureAwait(false), IsKnown: true, data.IsSecret)
            : Unknown<TResult>(data);
    }

    private async Task<OutputData<TResult>> FlattenAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return Unknown<TResult>(data);
        }

        var inner = func(data.Value);
        if (inner is null)
        {
            return new(data.Resources, default!, IsKnown: true, data.IsSecret);
        }

        var result = await inner.DataTask.ConfigureAwait(false);
        return new(
            OutputMerge.Union(data.Resources, result.Resources),
            result.Value,
            result.IsKnown,
            data.IsSecret || result.IsSecret);
    }

    private static OutputData<TResult> Unknown<TResult>(OutputData<T> data) =>
        new(data.Resources, default!, IsKnown: false, data.IsSecret);
}
