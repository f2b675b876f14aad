using Alicerce.Contract.Approvals;
using Alicerce.Lambda.Logging;

namespace Alicerce.Approval.Decide;

/// <summary>
/// Looks at links and takes decisions. The machine accepts one answer per token, so of two clicks at once one decides;
/// the question is removed after that, so a crash in between loses nothing.
/// </summary>
public sealed class DecisionDesk(
    IApprovals approvals, IFileStatuses files, IWaitingTasks tasks, ISigners signers, TimeProvider clock, JsonLog log)
{
    /// <summary>Decides nothing: programs that look into mails follow links too.</summary>
    public async Task<Visit> LookAsync(LinkParameters parameters, CancellationToken cancellationToken)
    {
        switch (await CheckAsync(parameters, cancellationToken))
        {
            case ApprovalLinkCheck.Valid { Link: var link }:
                return await approvals.FindAsync(link.ApprovalId, cancellationToken) is { } approval
                    ? new Visit(DecisionOutcome.Asked, approval, link)
                    : new Visit(DecisionOutcome.NoLongerOpen);
            case ApprovalLinkCheck.Expired:
                return new Visit(DecisionOutcome.LinkExpired);
            default:
                return new Visit(DecisionOutcome.LinkInvalid);
        }
    }

    public async Task<Visit> DecideAsync(LinkParameters parameters, CancellationToken cancellationToken)
    {
        var visit = await LookAsync(parameters, cancellationToken);
        if (visit is not { Outcome: DecisionOutcome.Asked, Approval: { } approval, Link: { } link })
        {
            log.Information("decision-refused", ("outcome", visit.Outcome));
            log.Metrics("approval-callback", new Metric("Refused", 1));
            return visit;
        }

        var isDecided = await tasks.TryDecideAsync(approval, link.Decision, cancellationToken);
        await TidyAsync(approval, isDecided ? link.Decision : null, cancellationToken);
        var outcome = (isDecided, link.Decision) switch
        {
            (false, _) => DecisionOutcome.NoLongerOpen,
            (_, ApprovalDecision.Approve) => DecisionOutcome.Approved,
            _ => DecisionOutcome.Rejected,
        };
        log.Information(
            "decision-taken", ("approvalId", approval.ApprovalId), ("jobId", approval.Request.JobId), ("outcome", outcome));
        log.Metrics("approval-callback", new Metric(outcome.ToString(), 1));
        return new Visit(outcome, approval, link);
    }

    // The decision stands, whatever happens here: the machine writes the status too, and the question expires.
    private async Task TidyAsync(PendingApproval approval, ApprovalDecision? decision, CancellationToken cancellationToken)
    {
        try
        {
            if (decision is { } taken)
            {
                await files.MarkDecidedAsync(approval, taken, cancellationToken);
            }

            await approvals.RemoveAsync(approval, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.Error("decision-not-tidied", exception, ("approvalId", approval.ApprovalId));
        }
    }

    private async Task<ApprovalLinkCheck> CheckAsync(LinkParameters parameters, CancellationToken cancellationToken) =>
        (await signers.GetAsync(cancellationToken)).Verify(
            parameters.Id, parameters.Decision, parameters.Expires, parameters.Signature, clock.GetUtcNow());
}
