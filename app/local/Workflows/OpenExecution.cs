using System.Text.Json.Nodes;
using Alicerce.Contract.Files;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>An execution under way. What it keeps is on the disk before anybody sees it.</summary>
internal sealed class OpenExecution(Execution execution, ExecutionStore executions, TimeProvider clock)
{
    private readonly Lock _changing = new();

    public Execution Current => execution;

    /// <summary>What a state reads.</summary>
    /// <param name="data">What <c>$</c> stands for.</param>
    /// <param name="token">Null for tasks that wait for nobody.</param>
    public ExecutionData Values(JsonNode? data, string? token = null) => new(
        data,
        new JsonObject
        {
            ["Execution"] = new JsonObject { ["Id"] = execution.Arn, ["StartTime"] = FileItem.TimeText(execution.StartedAt) },
            ["State"] = new JsonObject { ["Name"] = execution.State, ["EnteredTime"] = FileItem.TimeText(execution.EnteredAt) },
            ["Task"] = new JsonObject { ["Token"] = token },
        },
        Random.Shared);

    /// <summary>Goes on to a state.</summary>
    /// <param name="name">The state.</param>
    /// <param name="data">The data that it gets.</param>
    /// <param name="isKept">Whether the next process goes on there, and not with a state before.</param>
    public void Enter(string name, JsonNode? data, bool isKept)
    {
        lock (_changing)
        {
            var next = execution with
            {
                State = name,
                EnteredAt = clock.GetUtcNow(),
                Data = data,
                Visited = [.. execution.Visited, name],
                Waiting = null,
                Answer = null,
            };
            if (isKept)
            {
                executions.Save(next);
            }

            execution = next;
        }
    }

    public void Close(string? error, string? cause) =>
        Change(current => current with { End = new ExecutionEnd(clock.GetUtcNow(), error, cause) });

    public void Change(Func<Execution, Execution> change)
    {
        lock (_changing)
        {
            var next = change(execution);
            if (next != execution)
            {
                executions.Save(next);
                execution = next;
            }
        }
    }
}
