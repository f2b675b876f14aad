namespace Alicerce.Infra.Workflows;

/// <summary>The states of a file, as its item spells them.</summary>
internal static class FileStates
{
    public const string Ingested = "INGESTED";
    public const string Running = "RUNNING";
    public const string WaitingApproval = "WAITING_APPROVAL";
    public const string Done = "DONE";
    public const string Failed = "FAILED";
    public const string Rejected = "REJECTED";
    public const string Expired = "EXPIRED";
}
