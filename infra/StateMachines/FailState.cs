using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>The bad end of an execution, with an error and a cause out of its data.</summary>
public sealed record FailState(string Name, string ErrorPath, string CausePath) : State(Name)
{
    internal override IEnumerable<string> Targets => [];

    private protected override string Type => "Fail";

    private protected override Output<JsonObject> Write(JsonObject json)
    {
        json[nameof(ErrorPath)] = ErrorPath;
        json[nameof(CausePath)] = CausePath;
        return Output.Create(json);
    }
}
