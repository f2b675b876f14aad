using Alicerce.Contract.Approvals;
using Alicerce.Lambda.Logging;

namespace Alicerce.Approval.Notify;

/// <summary>
/// Keeps the question, then asks it. A machine that tries again asks with a new token: the links of the mail before
/// lead to a question that nobody waits for, and say so.
/// </summary>
public sealed class Notifier(
    IApprovals approvals,
    IFileStatuses files,
    ISigners signers,
    IMailer mailer,
    Uri callback,
    TimeSpan linkLifetime,
    TimeProvider clock,
    JsonLog log)
{
    public async Task NotifyAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        // The link states whole seconds.
        var expires = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + linkLifetime).ToUnixTimeSeconds());
        var approval = new PendingApproval
        {
            ApprovalId = ApprovalItem.NewApprovalId(),
            Request = request,
            Expires = expires,
        };
        var signer = await signers.GetAsync(cancellationToken);
        await approvals.AddAsync(approval, cancellationToken);
        if (!await files.MarkWaitingAsync(approval, cancellationToken))
        {
            log.Warning("file-changed", ("approvalId", approval.ApprovalId), ("jobId", request.JobId));
        }

        await mailer.SendAsync(
            ApprovalMail.Write(
                approval,
                signer.Create(callback, new ApprovalLink(approval.ApprovalId, ApprovalDecision.Approve, expires)),
                signer.Create(callback, new ApprovalLink(approval.ApprovalId, ApprovalDecision.Reject, expires))),
            cancellationToken);
        log.Information(
            "approval-asked",
            ("approvalId", approval.ApprovalId),
            ("jobId", request.JobId),
            ("bucket", request.Bucket),
            ("key", request.Key));
        log.Metrics("approval-notify", new Metric("Asked", 1));
    }
}
