using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>The name of the other stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The outputs of the other stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that hold secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <param name="name">The logical name; also the name of the other stack unless the arguments give it.</param>
    /// <param name="args">The name of the other stack.</param>
    /// <param name="options">How the engine treats the reference.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>An output of the other stack; null when it has no such output.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Read(name, (outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>An output of the other stack; a failure when it has no such output.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Read<object>(name, (outputs, key) => outputs.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException(
                $"The stack of the reference `{GetResourceName()}` has no output `{key}`. Its outputs are: "
                + $"{string.Join(", ", outputs.Keys.Order(StringComparer.Ordinal))}."));

    /// <summary>
    /// An output of the other stack, as plain or as secret value; neither when it has no such output.
    /// </summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The value of an output of the other stack; null when it has no such output.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => PlainValueAsync(GetOutput(name), nameof(GetOutput));

    /// <summary>The value of an output of the other stack.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object> RequireValueAsync(Input<string> name) =>
        PlainValueAsync(RequireOutput(name), nameof(RequireOutput));

    private static async Task<T> PlainValueAsync<T>(Output<T> output, string alternative)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException($"The output is secret. Read it with `{alternative}`.")
            : data.Value;
    }

    /// <summary>
    /// Reads one entry. The whole map is secret as soon as one entry is, so the entry gets a secretness of its own.
    /// </summary>
    private Output<T> Read<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> read)
    {
        var value = Output.Tuple(name.ToOutput(), Outputs).Apply(both => read(both.Item2, both.Item1));
        return new Output<T>(MarkAsync());

        async Task<OutputData<T>> MarkAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            return data with { IsSecret = await IsSecretAsync(name).ConfigureAwait(false) };
        }
    }

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var key = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secretNames = await SecretOutputNames.DataTask.ConfigureAwait(false);
        if (key.IsKnown && secretNames.IsKnown)
        {
            return !secretNames.Value.IsDefault && secretNames.Value.Contains(key.Value);
        }

        return (await Outputs.DataTask.ConfigureAwait(false)).IsSecret;
    }
}
