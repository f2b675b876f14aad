using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Decide;

/// <summary>The executions that wait for a decision.</summary>
public interface IWaitingTasks
{
    /// <returns>Whether the task was still waiting. It takes one decision, whoever is first.</returns>
    Task<bool> TryDecideAsync(PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken);
}
