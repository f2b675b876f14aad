using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>A pause.</summary>
public sealed record WaitState(string Name, int Seconds, string Next) : State(Name)
{
    internal override IEnumerable<string> Targets => [Next];

    private protected override string Type => "Wait";

    internal override IEnumerable<string> Mistakes() => Seconds < 1
        ? [$"`{nameof(Seconds)}` is {Seconds}. Set it to 1 or more."]
        : [];

    private protected override Output<JsonObject> Write(JsonObject json)
    {
        json[nameof(Seconds)] = Seconds;
        json[nameof(Next)] = Next;
        return Output.Create(json);
    }
}
