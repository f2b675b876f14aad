namespace Alicerce.Contract.Approvals;

/// <summary>What a link decides, and until when it does.</summary>
public sealed record ApprovalLink(string ApprovalId, ApprovalDecision Decision, DateTimeOffset Expires);
