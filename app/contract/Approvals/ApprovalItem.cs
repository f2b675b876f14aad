using System.Security.Cryptography;

namespace Alicerce.Contract.Approvals;

/// <summary>
/// An approval that waits, in the idempotency table. The task token is in it and nowhere else: a link names the
/// approval, never the token.
/// </summary>
public static class ApprovalItem
{
    public const string Prefix = "APPROVAL#";

    public const string TaskToken = "taskToken";
    public const string ExecutionArn = "executionArn";
    public const string JobId = "jobId";
    public const string FilePartitionKey = "pk";
    public const string Bucket = "bucket";
    public const string Key = "key";
    public const string Size = "size";
    public const string MediaType = "mediaType";

    private const int IdBytes = 16;

    public static string IdOf(string approvalId) => Prefix + approvalId;

    /// <summary>A new id that nobody guesses.</summary>
    public static string NewApprovalId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    public static bool IsApprovalId(string? text) =>
        text is { Length: IdBytes * 2 } && text.All(character => char.IsAsciiDigit(character) || character is >= 'a' and <= 'f');
}
