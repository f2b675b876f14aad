using Alicerce.Contract.Approvals;

namespace Alicerce.Approval;

/// <summary>A question that waits for its answer.</summary>
public sealed record PendingApproval
{
    public required string ApprovalId { get; init; }

    public required ApprovalRequest Request { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
