using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>The good end of an execution.</summary>
public sealed record SucceedState(string Name) : State(Name)
{
    internal override IEnumerable<string> Targets => [];

    private protected override string Type => "Succeed";

    private protected override Output<JsonObject> Write(JsonObject json) => Output.Create(json);
}
