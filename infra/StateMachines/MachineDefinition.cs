using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>A state machine in types; <see cref="ToJson"/> is the same in the States Language of Amazon.</summary>
public sealed record MachineDefinition(string Comment, string StartAt, int TimeoutSeconds, ImmutableArray<State> States)
{
    // Read by AWS and by people, never by a browser.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The definition as Step Functions takes it, unknown in a preview as long as any part of it is.</summary>
    /// <exception cref="ArgumentException">The machine could not run; the message lists every mistake.</exception>
    public Output<string> ToJson(MachineType type = MachineType.Standard)
    {
        var mistakes = MachineCheck.FindMistakes(this, type);
        if (mistakes.Count > 0)
        {
            throw new ArgumentException(
                $"The state machine \"{Comment}\" cannot run:\n" +
                string.Join('\n', mistakes.Select(mistake => $"  - {mistake}")));
        }

        return Output.All(States.Select(state => state.Write())).Apply(written =>
        {
            var states = new JsonObject();
            for (var index = 0; index < written.Length; index++)
            {
                states.Add(States[index].Name, written[index].DeepClone());
            }

            return new JsonObject
            {
                [nameof(Comment)] = Comment,
                [nameof(StartAt)] = StartAt,
                [nameof(TimeoutSeconds)] = TimeoutSeconds,
                [nameof(States)] = states,
            }.ToJsonString(Options);
        });
    }
}
