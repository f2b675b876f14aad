using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>
/// What a state hands over or keeps: fixed values, outputs of resources, and references to the data of the execution.
/// </summary>
public sealed class Payload
{
    private readonly Output<JsonNode?> _node;

    private Payload(Output<JsonNode?> node, bool isReference = false)
    {
        _node = node;
        IsReference = isReference;
    }

    /// <summary>Whether the value is computed when the state runs: such a field has a name that ends in <c>.$</c>.</summary>
    internal bool IsReference { get; }

    public static Payload Null => new(Output.Create((JsonNode?)null));

    public static implicit operator Payload(string text) => Text(text);

    public static implicit operator Payload(Output<string> text) => Text(text);

    public static Payload Text(Input<string> text) =>
        new(text.ToOutput().Apply(value => (JsonNode?)JsonValue.Create(value)));

    public static Payload Number(int number) => new(Output.Create<JsonNode?>(JsonValue.Create(number)));

    public static Payload Flag(bool flag) => new(Output.Create<JsonNode?>(JsonValue.Create(flag)));

    /// <summary>A value of the execution, such as <c>$.size</c>, or of its context, such as <c>$$.Task.Token</c>.</summary>
    public static Payload Path(string path) => path.StartsWith('$')
        ? Reference(path)
        : throw new ArgumentException($"`{path}` is no path. Start it with `$`, or with `$$` for the context.", nameof(path));

    /// <summary>A value that a function of <see cref="Intrinsics"/> computes.</summary>
    public static Payload Computed(string expression) => expression.StartsWith("States.", StringComparison.Ordinal)
        ? Reference(expression)
        : throw new ArgumentException(
            $"`{expression}` is no function of Step Functions. Take one from `{nameof(Intrinsics)}`.", nameof(expression));

    public static Payload List(params Payload[] elements)
    {
        if (Array.Exists(elements, element => element.IsReference))
        {
            // Only fields can be references, by the end of their name.
            throw new ArgumentException(
                $"A list holds a reference, which has no field name. Use `{nameof(Intrinsics)}.{nameof(Intrinsics.Array)}`.",
                nameof(elements));
        }

        return new(Output.All(elements.Select(element => element._node))
            .Apply(nodes => (JsonNode?)new JsonArray([.. nodes.Select(node => node?.DeepClone())])));
    }

    public static Payload Map(params (string Name, Payload Value)[] fields) =>
        new(Output.All(fields.Select(field => field.Value._node)).Apply(nodes =>
        {
            var json = new JsonObject();
            for (var index = 0; index < fields.Length; index++)
            {
                var (name, value) = fields[index];
                json.Add(value.IsReference ? $"{name}.$" : name, nodes[index]?.DeepClone());
            }

            return (JsonNode?)json;
        }));

    internal Output<JsonNode?> Resolve() => _node;

    private static Payload Reference(string text) =>
        new(Output.Create<JsonNode?>(JsonValue.Create(text)), isReference: true);
}
