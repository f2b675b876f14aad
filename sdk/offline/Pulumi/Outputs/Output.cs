using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static class Output
{
    /// <summary>An output whose value is known.</summary>
    public static Output<T> Create<T>(T value) => new(Known(value, isSecret: false));

    /// <summary>An output that becomes known with the given task.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(KnownAsync(value, isSecret: false));

    /// <summary>A secret output whose value is known.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Known(value, isSecret: true));

    /// <summary>A secret output that becomes known with the given task.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(KnownAsync(value, isSecret: true));

    /// <summary>The same output, made secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => value.WithIsSecret(true);

    /// <summary>The same output, no longer secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(false);

    /// <summary>Whether the output is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>Combines values of one type into an output of all of them, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        // Taken now: a sequence that changes later must not change the result.
        return new Output<ImmutableArray<T>>(MergeAsync(outputs.ToImmutableArray()));

        static async Task<OutputData<ImmutableArray<T>>> MergeAsync(ImmutableArray<Output<T>> outputs)
        {
            var merge = new OutputMerge();
            var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
            foreach (var output in outputs)
            {
                values.Add(merge.Add(await output.DataTask.ConfigureAwait(false)));
            }

            return merge.Complete(values.MoveToImmutable());
        }
    }

    /// <summary>Builds a text from a format whose holes may be outputs, inputs or plain values.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        OutputFormat.Format(formattableString);

    /// <summary>Writes a value as JSON; outputs and inputs inside it are awaited at any depth.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        OutputJson.Serialize(value, options);

    /// <summary>Reads a value from JSON.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        OutputJson.Deserialize<T>(json, options);

    /// <summary>Combines 2 values of different types into one output.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1,
        Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>Combines 3 values of different types into one output.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>Combines 4 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>Combines 5 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>Combines 6 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6) =>
        Tuple(
            item1.ToOutput(),
            item2.ToOutput(),
            item3.ToOutput(),
            item4.ToOutput(),
            item5.ToOutput(),
            item6.ToOutput());

    /// <summary>Combines 7 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7) =>
        Tuple(
            item1.ToOutput(),
            item2.ToOutput(),
            item3.ToOutput(),
            item4.ToOutput(),
            item5.ToOutput(),
            item6.ToOutput(),
            item7.ToOutput());

    /// <summary>Combines 8 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8) =>
        Tuple(
            item1.ToOutput(),
            item2.ToOutput(),
            item3.ToOutput(),
            item4.ToOutput(),
            item5.ToOutput(),
            item6.ToOutput(),
            item7.ToOutput(),
            item8.ToOutput());

    /// <summary>Combines 2 values of different types into one output.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Output<T1> item1,
        Output<T2> item2)
    {
        return new Output<(T1, T2)>(MergeAsync());

        async Task<OutputData<(T1, T2)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 3 values of different types into one output.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3)
    {
        return new Output<(T1, T2, T3)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 4 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4)
    {
        return new Output<(T1, T2, T3, T4)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3, T4)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false)),
                merge.Add(await item4.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 5 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5)
    {
        return new Output<(T1, T2, T3, T4, T5)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false)),
                merge.Add(await item4.DataTask.ConfigureAwait(false)),
                merge.Add(await item5.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 6 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6)
    {
        return new Output<(T1, T2, T3, T4, T5, T6)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false)),
                merge.Add(await item4.DataTask.ConfigureAwait(false)),
                merge.Add(await item5.DataTask.ConfigureAwait(false)),
                merge.Add(await item6.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 7 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false)),
                merge.Add(await item4.DataTask.ConfigureAwait(false)),
                merge.Add(await item5.DataTask.ConfigureAwait(false)),
                merge.Add(await item6.DataTask.ConfigureAwait(false)),
                merge.Add(await item7.DataTask.ConfigureAwait(false))));
        }
    }

    /// <summary>Combines 8 values of different types into one output.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7, T8)>(MergeAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> MergeAsync()
        {
            var merge = new OutputMerge();
            return merge.Complete((
                merge.Add(await item1.DataTask.ConfigureAwait(false)),
                merge.Add(await item2.DataTask.ConfigureAwait(false)),
                merge.Add(await item3.DataTask.ConfigureAwait(false)),
                merge.Add(await item4.DataTask.ConfigureAwait(false)),
                merge.Add(await item5.DataTask.ConfigureAwait(false)),
                merge.Add(await item6.DataTask.ConfigureAwait(false)),
                merge.Add(await item7.DataTask.ConfigureAwait(false)),
                merge.Add(await item8.DataTask.ConfigureAwait(false))));
        }
    }

    private static OutputData<T> Known<T>(T value, bool isSecret) => new([], value, IsKnown: true, isSecret);

    private static async Task<OutputData<T>> KnownAsync<T>(Task<T> value, bool isSecret) =>
        Known(await value.ConfigureAwait(false), isSecret);
}
