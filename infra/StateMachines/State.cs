using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>One step of a state machine.</summary>
public abstract record State(string Name)
{
    /// <summary>Why the state is there, for whoever reads the machine in the console.</summary>
    public string? Comment { get; init; }

    /// <summary>The states that may come after this one.</summary>
    internal abstract IEnumerable<string> Targets { get; }

    private protected abstract string Type { get; }

    internal Output<JsonObject> Write()
    {
        var json = new JsonObject { [nameof(Type)] = Type };
        if (Comment is not null)
        {
            json[nameof(Comment)] = Comment;
        }

        return Write(json);
    }

    /// <summary>What is wrong with this state by itself, each in a sentence.</summary>
    internal virtual IEnumerable<string> Mistakes() => [];

    private protected abstract Output<JsonObject> Write(JsonObject json);

    private protected static Output<JsonObject> WriteField(JsonObject json, string name, Payload? payload) =>
        payload is null
            ? Output.Create(json)
            : payload.Resolve().Apply(node =>
            {
                json[name] = node?.DeepClone();
                return json;
            });
}
