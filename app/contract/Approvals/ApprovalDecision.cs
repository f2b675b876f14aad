namespace Alicerce.Contract.Approvals;

public enum ApprovalDecision
{
    Approve,
    Reject,
}
