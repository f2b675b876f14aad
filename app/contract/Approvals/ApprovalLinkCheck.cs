namespace Alicerce.Contract.Approvals;

/// <summary>Whether a link may decide.</summary>
public abstract record ApprovalLinkCheck
{
    private ApprovalLinkCheck()
    {
    }

    public sealed record Valid(ApprovalLink Link) : ApprovalLinkCheck;

    /// <summary>The signature is right, the time is over.</summary>
    public sealed record Expired(ApprovalLink Link) : ApprovalLinkCheck;

    /// <summary>Incomplete, altered, or signed with another secret.</summary>
    public sealed record Invalid : ApprovalLinkCheck;
}
