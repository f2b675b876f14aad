using System.Text.Json.Serialization;
using Alicerce.Contract.Files;

namespace Alicerce.Contract.Jobs;

/// <summary>The data of an execution of the process machine: its input, and how the work ended if it has.</summary>
public sealed record ProcessState : ProcessInput
{
    /// <summary>What the worker answered; null before.</summary>
    public WorkerResult? Run { get; init; }

    /// <summary>Why the file was given up; null otherwise.</summary>
    public ProcessEnd? End { get; init; }

    /// <summary>Where the file is, as items of the files table spell it.</summary>
    [JsonIgnore]
    public string Status => End?.Status ?? FileStatusText.Of(Run is null ? FileStatus.Running : FileStatus.Done);
}
