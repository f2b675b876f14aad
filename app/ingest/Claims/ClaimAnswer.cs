namespace Alicerce.Ingest.Claims;

/// <summary>What came of claiming.</summary>
public abstract record ClaimAnswer
{
    private ClaimAnswer()
    {
    }

    public sealed record Taken(Claim Claim) : ClaimAnswer;

    public sealed record AlreadyDone(string Data) : ClaimAnswer;

    public sealed record InProgress : ClaimAnswer;
}
