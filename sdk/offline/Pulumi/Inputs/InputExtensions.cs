namespace Pulumi;

/// <summary>Lets inputs be transformed like outputs.</summary>
public static class InputExtensions
{
    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>The input as an output; a known default when there is no input.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input?.AsOutput() ?? Output.Create(default(T)!);
}
