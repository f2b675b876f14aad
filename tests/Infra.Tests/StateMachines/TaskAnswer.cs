using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>What becomes of a call, and when.</summary>
internal sealed record TaskAnswer
{
    private TaskAnswer(TimeSpan? after, JsonNode? output, TaskFailedException? failure, TimeSpan? beat)
    {
        After = after;
        Output = output;
        Failure = failure;
        Beat = beat;
    }

    /// <summary>When it ends; null for never.</summary>
    public TimeSpan? After { get; }

    public JsonNode? Output { get; }

    public TaskFailedException? Failure { get; }

    /// <summary>How often whoever has the token says that it is there; null for not at all.</summary>
    public TimeSpan? Beat { get; }

    public static TaskAnswer Success(JsonNode? output = null, TimeSpan after = default, TimeSpan? beat = null) =>
        new(after, output ?? new JsonObject(), null, beat);

    public static TaskAnswer Fail(string error, string? cause = "because", TimeSpan after = default, TimeSpan? beat = null) =>
        new(after, null, new TaskFailedException(error, cause), beat);

    /// <summary>Nobody ever answers; perhaps somebody beats.</summary>
    public static TaskAnswer Silence(TimeSpan? beat = null) => new(null, null, null, beat);
}
