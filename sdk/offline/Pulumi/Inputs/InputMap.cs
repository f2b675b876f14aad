using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map input whose values may each be plain or an output.</summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;
    private Output<ImmutableDictionary<string, TValue>>? _flattened;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
    }

    private protected override Output<ImmutableDictionary<string, TValue>> Value =>
        _flattened ??= _entries.Apply(Flatten);

    private protected override IOutput Structure => _entries;

    /// <summary>Adds an entry.</summary>
    /// <remarks>A key that is there already is accepted if both values turn out equal.</remarks>
    public void Add(string key, Input<TValue> value) => Update(entries =>
        entries.TryGetValue(key, out var present)
            ? entries.SetItem(key, SameValue(key, present, value))
            : entries.Add(key, value));

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map; no key may be there already.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        _entries = Output.Tuple(_entries, values._entries)
            .Apply(both => OrEmpty(both.Item1).AddRange(OrEmpty(both.Item2)));
        _flattened = null;
    }

    /// <summary>Adds an entry.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A new map with the entries of both; of two entries with one key the second stays.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first._entries, second._entries)
            .Apply(both => OrEmpty(both.Item1).SetItems(OrEmpty(both.Item2))));

    /// <summary>The entries, once the map itself is known.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var none = ImmutableDictionary<string, Input<TValue>>.Empty;
        foreach (var (key, input) in await _entries.GetValueAsync(none).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return input.Apply(value => KeyValuePair.Create(key, value));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"An `{nameof(InputMap<>)}` cannot be enumerated synchronously. Use `await foreach`, or `Apply`.");

    private void Update(
        Func<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>> change)
    {
        _entries = _entries.Apply(entries => change(OrEmpty(entries)));
        _flattened = null;
    }

    private static Input<TValue> SameValue(string key, Input<TValue> present, Input<TValue> added) =>
        Output.Tuple(present.ToOutput(), added.ToOutput()).Apply(both =>
            EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
                ? both.Item1
                : throw new ArgumentException($"The key `{key}` is in the map already, with another value."));

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        ImmutableDictionary<string, Input<TValue>>? entries)
    {
        if (entries is null)
        {
            return Output.Create(default(ImmutableDictionary<string, TValue>)!);
        }

        var pairs = entries.ToImmutableArray();
        return Output.All(pairs.Select(pair => pair.Value)).Apply(values =>
            pairs.Zip(values).ToImmutableDictionary(both => both.First.Key, both => both.Second));
    }

    private static ImmutableDictionary<string, Input<TValue>> OrEmpty(
        ImmutableDictionary<string, Input<TValue>>? entries) =>
        entries ?? ImmutableDictionary<string, Input<TValue>>.Empty;

    private static ImmutableDictionary<string, Input<TValue>> Entries(
        IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values?.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value)!;

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        new(Output.Create(Entries(values)));

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        new(Output.Create(Entries(values)));

    /// <summary>A map that becomes known later.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(known => Entries(known)));

    /// <summary>A map that becomes known later.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(known => Entries(known)));

    /// <summary>A map that becomes known later.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(known => Entries(known)));
}
