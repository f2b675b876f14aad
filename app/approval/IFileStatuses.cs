using Alicerce.Contract.Approvals;

namespace Alicerce.Approval;

/// <summary>What the catalog of files says about the approval, for those who look there.</summary>
public interface IFileStatuses
{
    /// <returns>Whether the file is still the one that the question is about.</returns>
    Task<bool> MarkWaitingAsync(PendingApproval approval, CancellationToken cancellationToken);

    /// <summary>Changes nothing when the file waits for another decision by now, or for none.</summary>
    Task MarkDecidedAsync(PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken);
}
