using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list input whose elements may each be plain or an output.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;
    private Output<ImmutableArray<T>>? _flattened;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
    {
        _elements = elements;
    }

    private protected override Output<ImmutableArray<T>> Value => _flattened ??= _elements.Apply(Flatten);

    private protected override IOutput Structure => _elements;

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        _elements = Join(_elements, inputs._elements);
        _flattened = null;
    }

    /// <summary>A new list with the elements of both.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Join(_elements, other._elements));

    internal InputList<T> Clone() => new(_elements);

    /// <summary>The elements, once the list itself is known.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var element in await _elements.GetValueAsync([]).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A `{nameof(InputList<>)}` cannot be enumerated synchronously. Use `await foreach`, or `Apply`.");

    private static Output<ImmutableArray<T>> Flatten(ImmutableArray<Input<T>> elements) =>
        elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(elements.AsEnumerable());

    private static Output<ImmutableArray<Input<T>>> Join(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        Output.Tuple(first, second).Apply(both => OrEmpty(both.Item1).AddRange(OrEmpty(both.Item2)));

    private static ImmutableArray<TElement> OrEmpty<TElement>(ImmutableArray<TElement> values) =>
        values.IsDefault ? [] : values;

    private static InputList<T> Of(IEnumerable<Input<T>> elements) => new(Output.Create(elements.ToImmutableArray()));

    private static InputList<T> Of(Output<ImmutableArray<T>> values) =>
        new(values.Apply(
            known => known.IsDefault ? default : ImmutableArray.CreateRange(known, value => (Input<T>)value)));

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(Output.Create(values));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault
            ? new(Output.Create(default(ImmutableArray<Input<T>>)))
            : Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    /// <summary>A list that becomes known later.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) =>
        Of(values.Apply(known => known is null ? default : known.ToImmutableArray()));

    /// <summary>A list that becomes known later.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) =>
        Of(values.Apply(known => known is null ? default : known.ToImmutableArray()));

    /// <summary>A list that becomes known later.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) =>
        Of(values.Apply(known => known is null ? default : known.ToImmutableArray()));

    /// <summary>A list that becomes known later.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => Of(values);
}
