using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>Adds to the data of an execution without calling anybody.</summary>
public sealed record PassState(string Name, string Next) : State(Name)
{
    public required Payload Parameters { get; init; }

    /// <summary>Where the new data is kept.</summary>
    public required string ResultPath { get; init; }

    internal override IEnumerable<string> Targets => [Next];

    private protected override string Type => "Pass";

    private protected override Output<JsonObject> Write(JsonObject json)
    {
        json[nameof(ResultPath)] = ResultPath;
        json[nameof(Next)] = Next;
        return WriteField(json, "Parameters", Parameters);
    }
}
