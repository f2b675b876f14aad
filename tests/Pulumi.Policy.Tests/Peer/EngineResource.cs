using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>A resource that a program registers; others are named by their logical names.</summary>
internal sealed record EngineResource(string Name, [property: JsonIgnore] string Json = """{"value":true}""")
{
    public string Type { get; init; } = SimpleResource.ResourceType;

    public JsonNode? Inputs => JsonNode.Parse(Json);

    public JsonNode? Outputs { get; init; }

    public JsonNode? Options { get; init; }

    public string? Provider { get; init; }

    public string? Parent { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyDictionary<string, string[]> PropertyDependencies { get; init; } =
        new Dictionary<string, string[]>();
}
