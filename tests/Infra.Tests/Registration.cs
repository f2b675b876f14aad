using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests;

/// <summary>A resource as the program declared it.</summary>
public sealed record Registration(string Type, string Name, string Provider, ImmutableDictionary<string, object> Inputs)
{
    /// <summary>The value at a path such as <c>rules.0.targetVaultName</c>; null when there is none.</summary>
    public object? this[string path]
    {
        get
        {
            object? value = Inputs;
            foreach (var step in path.Split('.'))
            {
                value = value switch
                {
                    ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                    ImmutableArray<object> list => list.ElementAtOrDefault(int.Parse(step, null)),
                    _ => null,
                };
            }

            return value;
        }
    }

    public IReadOnlyList<object> List(string path) => this[path] is ImmutableArray<object> list ? list : [];

    /// <summary>The statements of a policy document, by their Sid.</summary>
    public IReadOnlyDictionary<string, JsonNode> Statements(string path) =>
        JsonNode.Parse((string)this[path]!)!["Statement"]!.AsArray()
            .ToDictionary(node => (string)node!["Sid"]!, node => node!);

    public override string ToString() => $"{Type} {Name}";
}
