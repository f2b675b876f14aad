using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>A fork: the first choice that holds says where to go on.</summary>
public sealed record ChoiceState(string Name, ImmutableArray<Choice> Choices, string Default) : State(Name)
{
    internal override IEnumerable<string> Targets => Choices.Select(choice => choice.Next).Prepend(Default);

    private protected override string Type => "Choice";

    internal override IEnumerable<string> Mistakes() => Choices.IsDefaultOrEmpty
        ? [$"`{nameof(Choices)}` is empty. Add a choice, or go on without this state."]
        : [];

    private protected override Output<JsonObject> Write(JsonObject json)
    {
        json[nameof(Choices)] = new JsonArray([.. Choices.Select(choice => choice.Write())]);
        json[nameof(Default)] = Default;
        return Output.Create(json);
    }
}
