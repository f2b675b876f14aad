using System.Text.Json.Nodes;

namespace Alicerce.States;

/// <summary>What a task does about its failures: tries again, or goes on elsewhere.</summary>
/// <param name="state">The task.</param>
/// <param name="random">Spreads the pauses.</param>
public sealed class ErrorHandling(JsonObject state, Random random)
{
    private readonly Dictionary<JsonNode, int> _attempts = [];

    /// <summary>How long to wait before the next try; null when there is none.</summary>
    public TimeSpan? TryAgainAfter(TaskFailedException failure)
    {
        if (Find(state["Retry"], failure) is not { } retry || _attempts.GetValueOrDefault(retry) >= (int)retry["MaxAttempts"]!)
        {
            return null;
        }

        var attempt = _attempts[retry] = _attempts.GetValueOrDefault(retry) + 1;
        var longest = Math.Min(
            (int)retry["IntervalSeconds"]! * Math.Pow((int)retry["BackoffRate"]!, attempt - 1), (int)retry["MaxDelaySeconds"]!);
        // The jitter of every machine here is FULL.
        return TimeSpan.FromSeconds(longest * random.NextDouble());
    }

    /// <summary>Where the execution goes on, and with which data; null when nothing catches the failure.</summary>
    public (string Next, JsonNode Data)? GoOnAfter(TaskFailedException failure, ExecutionData data)
    {
        if (Find(state["Catch"], failure) is not { } handler)
        {
            return null;
        }

        var error = new JsonObject { ["Error"] = failure.Error };
        if (failure.Cause is not null)
        {
            error["Cause"] = failure.Cause;
        }

        return ((string)handler["Next"]!, data.Put((string)handler["ResultPath"]!, error));
    }

    private static JsonNode? Find(JsonNode? handlers, TaskFailedException failure) => handlers?.AsArray().FirstOrDefault(
        handler => handler!["ErrorEquals"]!.AsArray().Any(name => Matches((string)name!, failure.Error)));

    private static bool Matches(string name, string error) => name == error || name switch
    {
        // A silent worker is a kind of timeout.
        TaskFailedException.Timeout => error == TaskFailedException.HeartbeatTimeout,
        "States.TaskFailed" => error is not (TaskFailedException.Timeout or TaskFailedException.HeartbeatTimeout or "States.Runtime"),
        // A broken machine is caught by nothing.
        "States.ALL" => error is not ("States.Runtime" or "States.DataLimitExceeded"),
        _ => false,
    };
}
