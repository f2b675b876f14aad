using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>
/// How a task is tried again: after a pause that doubles up to a limit, and whose length is drawn at random so that
/// executions which failed together do not come back together.
/// </summary>
public sealed record Retry(ImmutableArray<string> Errors)
{
    public int IntervalSeconds { get; init; } = 2;

    public int MaxAttempts { get; init; } = 4;

    public int BackoffRate { get; init; } = 2;

    public int MaxDelaySeconds { get; init; } = 60;

    /// <summary>For errors that are an answer, before a retry of everything else.</summary>
    public static Retry Never(params ImmutableArray<string> errors) => new(errors) { MaxAttempts = 0 };

    internal JsonObject Write()
    {
        var json = new JsonObject
        {
            ["ErrorEquals"] = new JsonArray([.. Errors.Select(error => JsonValue.Create(error))]),
            [nameof(MaxAttempts)] = MaxAttempts,
        };
        if (MaxAttempts > 0)
        {
            json[nameof(IntervalSeconds)] = IntervalSeconds;
            json[nameof(BackoffRate)] = BackoffRate;
            json[nameof(MaxDelaySeconds)] = MaxDelaySeconds;
            json["JitterStrategy"] = "FULL";
        }

        return json;
    }
}
