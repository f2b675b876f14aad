using System.Text.Json.Nodes;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>One operation for the engine in Node to play.</summary>
internal sealed record EngineRun(string Project, params EngineResource[] Resources)
{
    /// <summary><c>preview</c>, <c>update</c>, <c>analyze</c> (of a saved stack) or <c>publish</c>.</summary>
    public string Operation { get; init; } = "preview";

    /// <summary>Where the pack is served.</summary>
    public string Address { get; init; } = "";

    public int Id { get; init; }

    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The user's configuration file of the pack.</summary>
    public JsonNode? PolicyConfig { get; init; }

    /// <summary>Interrupts the operation as soon as the pack logs this line.</summary>
    public string? CancelOnLog { get; init; }
}
