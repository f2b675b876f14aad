namespace Alicerce.Contract.Approvals;

/// <summary>The names under which an approval fails its task.</summary>
public static class ApprovalError
{
    public const string Rejected = "ApprovalRejected";
}
