using System.Text.Json.Nodes;
using Alicerce.Approval.Decide;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Adapters;

public sealed class StepFunctionsTasks(StepFunctionsClient stepFunctions) : IWaitingTasks
{
    public async Task<bool> TryDecideAsync(
        PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken)
    {
        var token = approval.Request.TaskToken;
        try
        {
            await (decision == ApprovalDecision.Approve
                ? stepFunctions.SendTaskSuccessAsync(
                    token,
                    new JsonObject
                    {
                        ["decision"] = ApprovalLinkSigner.TextOf(decision),
                        ["approvalId"] = approval.ApprovalId,
                    }.ToJsonString(),
                    cancellationToken)
                : stepFunctions.SendTaskFailureAsync(
                    token, ApprovalError.Rejected, $"Approval {approval.ApprovalId} was rejected.", cancellationToken));
            return true;
        }
        catch (AwsCallException exception) when (
            exception.Code is AwsErrorCode.TaskTimedOut or AwsErrorCode.TaskDoesNotExist or AwsErrorCode.InvalidToken)
        {
            return false;
        }
    }
}
