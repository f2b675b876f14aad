using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>One way out of a <see cref="ChoiceState"/>.</summary>
public sealed record Choice(Test When, string Next)
{
    internal JsonObject Write()
    {
        var json = When.Write();
        json[nameof(Next)] = Next;
        return json;
    }
}
