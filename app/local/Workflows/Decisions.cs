using System.Text.Json.Nodes;
using Alicerce.Approval;
using Alicerce.Approval.Decide;
using Alicerce.Contract.Approvals;

namespace Alicerce.Local.Workflows;

/// <summary>Ends tasks that wait for a person.</summary>
internal sealed class Decisions(TaskTokens tokens) : IWaitingTasks
{
    public Task<bool> TryDecideAsync(
        PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken) =>
        Task.FromResult(tokens.TryEnd(
            approval.Request.TaskToken,
            decision == ApprovalDecision.Approve
                ? TaskEnd.Success(new JsonObject
                {
                    ["decision"] = ApprovalLinkSigner.TextOf(decision),
                    ["approvalId"] = approval.ApprovalId,
                })
                : TaskEnd.Failure(ApprovalError.Rejected, $"Approval {approval.ApprovalId} was rejected.")));
}
