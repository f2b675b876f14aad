using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Decide;

/// <summary>The parts of a link, as they came.</summary>
public sealed record LinkParameters(string? Id, string? Decision, string? Expires, string? Signature)
{
    public static LinkParameters From(IReadOnlyDictionary<string, string> fields) => new(
        fields.GetValueOrDefault(ApprovalLinkSigner.IdParameter),
        fields.GetValueOrDefault(ApprovalLinkSigner.DecisionParameter),
        fields.GetValueOrDefault(ApprovalLinkSigner.ExpiresParameter),
        fields.GetValueOrDefault(ApprovalLinkSigner.SignatureParameter));
}
