using System.Text.Json.Nodes;

namespace Alicerce.States;

/// <summary>A definition in the States Language of Amazon.</summary>
public sealed class StateMachine
{
    private readonly JsonObject _definition;

    public StateMachine(string definition) => _definition = JsonNode.Parse(definition)!.AsObject();

    public string StartAt => (string)_definition[nameof(StartAt)]!;

    public TimeSpan Timeout => TimeSpan.FromSeconds((int)_definition["TimeoutSeconds"]!);

    /// <summary>A state by its name.</summary>
    public JsonObject this[string name] => _definition["States"]?[name]?.AsObject()
        ?? throw new KeyNotFoundException($"The machine has no state `{name}`.");
}
