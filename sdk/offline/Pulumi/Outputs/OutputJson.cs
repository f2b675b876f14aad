using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes values with outputs inside as JSON, and reads JSON as outputs.</summary>
internal static class OutputJson
{
    public static Output<T> Deserialize<T>(Output<string> json, JsonSerializerOptions? options)
    {
        return new Output<T>(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, default!, IsKnown: false, data.IsSecret);
            }

            var session = new Session { Source = data };
            var value = JsonSerializer.Deserialize<T>(data.Value, session.Extend(options));
            return new(data.Resources, value!, IsKnown: true, data.IsSecret);
        }
    }

    public static Output<string> Serialize<T>(Output<T> value, JsonSerializerOptions? options)
    {
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var outer = await value.DataTask.ConfigureAwait(false);
            if (!outer.IsKnown)
            {
                return new(outer.Resources, "", IsKnown: false, outer.IsSecret);
            }

            // The writer cannot wait. It notes what it would have to wait for; then it is run again.
            while (true)
            {
                var session = new Session();
                var text = JsonSerializer.Serialize(outer.Value, session.Extend(options));
                if (session.Pending is { Count: > 0 } pending)
                {
                    await Task.WhenAll(pending).ConfigureAwait(false);
                    continue;
                }

                session.Merge.Add(outer);
                var data = session.Merge.Complete(text);
                return data.IsKnown ? data : data with { Value = "" };
            }
        }
    }

    /// <summary>What one attempt at writing has met, or what one reading reads from.</summary>
    private sealed class Session
    {
        public OutputData<string> Source { get; init; }

        public OutputMerge Merge { get; } = new();

        public List<Task> Pending { get; } = [];

        public JsonSerializerOptions Extend(JsonSerializerOptions? options)
        {
            var extended = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
            extended.Converters.Add(new Factory(this));
            return extended;
        }

        public Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
            new(new OutputData<T>(
                Source.Resources,
                JsonSerializer.Deserialize<T>(ref reader, options)!,
                IsKnown: true,
                Source.IsSecret));

        public void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
        {
            var task = output.DataTask;
            if (!task.IsCompleted)
            {
                Pending.Add(task);
                writer.WriteNullValue();
                return;
            }

            // It has completed: this waits for nothing, and throws what it failed with.
            var data = task.GetAwaiter().GetResult();
            Merge.Add(data);
            if (data.IsKnown)
            {
                JsonSerializer.Serialize(writer, data.Value, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class Factory(Session session) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        {
            var definition = typeof(IOutput).IsAssignableFrom(typeToConvert)
                ? typeof(OutputWriter<>)
                : typeof(InputWriter<,>);
            Type[] arguments = definition == typeof(OutputWriter<>)
                ? [typeToConvert.GenericTypeArguments[0]]
                : [typeToConvert, ElementOf(typeToConvert)];
            return (JsonConverter)Activator.CreateInstance(definition.MakeGenericType(arguments), session)!; // A class.
        }

        private static Type ElementOf(Type input)
        {
            var known = input;
            while (!known.IsGenericType || known.GetGenericTypeDefinition() != typeof(Input<>))
            {
                known = known.BaseType!; // Every input derives from `Input<T>`.
            }

            return known.GenericTypeArguments[0];
        }
    }

    private sealed class OutputWriter<T>(Session session) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            session.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
            session.Write(writer, value, options);
    }

    private sealed class InputWriter<TInput, T>(Session session) : JsonConverter<TInput>
        where TInput : Input<T>
    {
        public override TInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (Input<T>)session.Read<T>(ref reader, options) as TInput
                ?? throw new NotSupportedException(
                    $"`{typeof(TInput)}` is not read from JSON. Read an `Input` instead.");

        public override void Write(Utf8JsonWriter writer, TInput value, JsonSerializerOptions options) =>
            session.Write(writer, value.AsOutput(), options);
    }
}
