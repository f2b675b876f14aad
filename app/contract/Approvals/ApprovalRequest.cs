namespace Alicerce.Contract.Approvals;

/// <summary>What the process machine asks a person to decide.</summary>
public sealed record ApprovalRequest
{
    public required string TaskToken { get; init; }

    public required string ExecutionArn { get; init; }

    public required string JobId { get; init; }

    public required string Pk { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }
}
