using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>A call of a service. Each has an end to how long it may take.</summary>
public sealed record TaskState(string Name, string Resource, int TimeoutSeconds, string Next) : State(Name)
{
    private const string Callback = ".waitForTaskToken";

    public required Payload Parameters { get; init; }

    /// <summary>What is kept of the answer; all of it when it is not set.</summary>
    public Payload? ResultSelector { get; init; }

    /// <summary>Where the answer is kept in the data of the execution; null throws it away.</summary>
    public string? ResultPath { get; init; }

    /// <summary>How long a worker may be silent; only for tasks that wait for a token.</summary>
    public int? HeartbeatSeconds { get; init; }

    public ImmutableArray<Retry> Retries { get; init; } = [];

    public ImmutableArray<ErrorHandler> Catches { get; init; } = [];

    /// <summary>Whether the task ends when somebody sends its token back.</summary>
    internal bool WaitsForToken => Resource.EndsWith(Callback, StringComparison.Ordinal);

    internal override IEnumerable<string> Targets => Catches.Select(handler => handler.Next).Prepend(Next);

    private protected override string Type => "Task";

    internal override IEnumerable<string> Mistakes()
    {
        if (TimeoutSeconds < 1)
        {
            yield return $"`{nameof(TimeoutSeconds)}` is {TimeoutSeconds}. Set it to 1 or more.";
        }

        if (HeartbeatSeconds is { } heartbeat && (heartbeat < 1 || heartbeat >= TimeoutSeconds))
        {
            yield return $"`{nameof(HeartbeatSeconds)}` is {heartbeat}, outside 1 to `{nameof(TimeoutSeconds)}` " +
                $"({TimeoutSeconds}). Bring the two in order.";
        }

        if (HeartbeatSeconds is not null && !WaitsForToken)
        {
            yield return $"`{nameof(HeartbeatSeconds)}` is set, and `{Resource}` waits for nobody. Remove it.";
        }

        foreach (var (kind, errors) in new[]
        {
            (nameof(Retries), Retries.Select(retry => retry.Errors).ToList()),
            (nameof(Catches), Catches.Select(handler => handler.Errors).ToList()),
        })
        {
            if (errors.Exists(names => names.IsDefaultOrEmpty))
            {
                yield return $"An entry of `{kind}` names no error. Name one or remove the entry.";
            }

            var everything = errors.FindIndex(names => names.Contains(TaskErrors.All));
            if (everything >= 0 && (errors[everything].Length > 1 || everything < errors.Count - 1))
            {
                yield return $"`{TaskErrors.All}` is not alone and last in `{kind}`. Move it to an entry at the end.";
            }
        }
    }

    private protected override Output<JsonObject> Write(JsonObject json)
    {
        json[nameof(Resource)] = Resource;
        json[nameof(TimeoutSeconds)] = TimeoutSeconds;
        if (HeartbeatSeconds is { } heartbeat)
        {
            json[nameof(HeartbeatSeconds)] = heartbeat;
        }

        json[nameof(ResultPath)] = ResultPath;
        if (Retries.Length > 0)
        {
            json["Retry"] = new JsonArray([.. Retries.Select(retry => retry.Write())]);
        }

        if (Catches.Length > 0)
        {
            json["Catch"] = new JsonArray([.. Catches.Select(handler => handler.Write())]);
        }

        json[nameof(Next)] = Next;
        return WriteField(json, "Parameters", Parameters)
            .Apply(written => WriteField(written, "ResultSelector", ResultSelector));
    }
}
