using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Decide;

/// <summary>The outcome of a visit, with the question and the link where there are any.</summary>
public sealed record Visit(DecisionOutcome Outcome, PendingApproval? Approval = null, ApprovalLink? Link = null);
