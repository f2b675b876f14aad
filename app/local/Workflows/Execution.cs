using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Alicerce.Local.Workflows;

/// <summary>One file on its way through the machine, as it is kept for the next process.</summary>
internal sealed record Execution
{
    public const string ArnPrefix = "arn:aws:states:local:000000000000:execution:process:";

    public required string JobId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The state that it is in.</summary>
    public required string State { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required JsonNode? Data { get; init; }

    /// <summary>Every state that it was in, in order, with the one that it is in.</summary>
    public required IReadOnlyList<string> Visited { get; init; }

    /// <summary>The task that somebody outside this process ends; null when nobody was asked.</summary>
    public WaitingToken? Waiting { get; init; }

    /// <summary>How the task of this state ended, before the machine went on.</summary>
    public TaskEnd? Answer { get; init; }

    /// <summary>Null until it ends.</summary>
    public ExecutionEnd? End { get; init; }

    [JsonIgnore]
    public string Arn => ArnOf(JobId);

    public static string ArnOf(string jobId) => ArnPrefix + Alicerce.Contract.Jobs.JobId.ExecutionNameOf(jobId);
}
