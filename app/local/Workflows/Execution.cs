using Alicerce.Contract.Approvals;
using Alicerce.Contract.Jobs;

namespace Alicerce.Local.Workflows;

/// <summary>One file on its way through the machine, as it is kept for the next process.</summary>
internal sealed record Execution
{
    public required ProcessInput Input { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null until somebody decided.</summary>
    public ApprovalDecision? Decision { get; init; }

    public bool IsClosed { get; init; }
}
