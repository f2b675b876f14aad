using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Contract.Approvals;

/// <summary>
/// Makes and checks the links of an approval:
/// <c>/decide?id=…&amp;decision=approve|reject&amp;expires=(seconds since 1970)&amp;sig=(base64url of HMAC-SHA-256)</c>,
/// signed over id, decision and expiry, each on a line of its own.
/// </summary>
public sealed class ApprovalLinkSigner
{
    public const string Path = "/decide";
    public const string IdParameter = "id";
    public const string DecisionParameter = "decision";
    public const string ExpiresParameter = "expires";
    public const string SignatureParameter = "sig";

    /// <summary>A shorter secret could be guessed from one link.</summary>
    public const int MinimumSecretBytes = 32;

    private readonly byte[] _key;

    /// <param name="secret">The text of the secret, as Secrets Manager holds it.</param>
    public ApprovalLinkSigner(string secret)
    {
        _key = Encoding.UTF8.GetBytes(secret);
        if (_key.Length < MinimumSecretBytes)
        {
            throw new ArgumentException(
                $"The secret that signs approval links has {_key.Length} bytes. Use at least {MinimumSecretBytes}.",
                nameof(secret));
        }
    }

    /// <summary>The address of the callback function may have a path; the link keeps it.</summary>
    public Uri Create(Uri callback, ApprovalLink link)
    {
        var id = link.ApprovalId;
        var decision = TextOf(link.Decision);
        var expires = link.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Base64Url.EncodeToString(Sign(id, decision, expires));
        return new Uri(
            $"{callback.AbsoluteUri.TrimEnd('/')}{Path}?{IdParameter}={Uri.EscapeDataString(id)}" +
            $"&{DecisionParameter}={decision}&{ExpiresParameter}={expires}&{SignatureParameter}={signature}");
    }

    public ApprovalLinkCheck Verify(string? id, string? decision, string? expires, string? signature, DateTimeOffset now)
    {
        if (!ApprovalItem.IsApprovalId(id) || !TryParseDecision(decision, out var parsed) || !TryParseSeconds(expires, out var seconds))
        {
            return new ApprovalLinkCheck.Invalid();
        }

        if (!TryDecode(signature, out var given) || !CryptographicOperations.FixedTimeEquals(given, Sign(id!, decision!, expires!)))
        {
            return new ApprovalLinkCheck.Invalid();
        }

        var link = new ApprovalLink(id!, parsed, DateTimeOffset.FromUnixTimeSeconds(seconds));
        return now < link.Expires ? new ApprovalLinkCheck.Valid(link) : new ApprovalLinkCheck.Expired(link);
    }

    public static string TextOf(ApprovalDecision decision) =>
        decision == ApprovalDecision.Approve ? "approve" : "reject";

    private byte[] Sign(string id, string decision, string expires) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{id}\n{decision}\n{expires}"));

    private static bool TryParseDecision(string? text, out ApprovalDecision decision)
    {
        decision = text == "reject" ? ApprovalDecision.Reject : ApprovalDecision.Approve;
        return text is "approve" or "reject";
    }

    // Canonical digits alone: two spellings of one time would be two links.
    private static bool TryParseSeconds(string? text, out long seconds) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && seconds.ToString(CultureInfo.InvariantCulture) == text;

    private static bool TryDecode(string? text, out byte[] bytes)
    {
        bytes = new byte[HMACSHA256.HashSizeInBytes];
        return text is { Length: 43 }
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            && written == bytes.Length;
    }
}
