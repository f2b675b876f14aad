using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Cloud;
using Alicerce.Web.Files;

namespace Alicerce.Web.Approvals;

/// <summary>
/// Files that wait for a decision. A decision is the signed link of the mail, posted from here: there is one way in
/// which files are approved.
/// </summary>
public sealed partial class ApprovalInbox(
    Uri? callback,
    CachedSecret? secret,
    HttpClient http,
    IFileStates states,
    IUploadStore uploads,
    IAccountStore accounts,
    TimeProvider clock,
    ILogger<ApprovalInbox> log)
{
    private const int Limit = 100;

    private static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Whether this stack has approvals.</summary>
    public bool IsOpen => callback is not null && secret is not null;

    public async Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<WaitingFile>();
        foreach (var file in await states.ListAsync(FileStatus.WaitingApproval, Limit, cancellationToken))
        {
            var upload = await uploads.FindByKeyAsync(file.Bucket, file.Key, cancellationToken);
            var owner = upload is null ? null : await accounts.FindAsync(upload.OwnerId, cancellationToken);
            waiting.Add(new WaitingFile(file, upload, owner?.Name ?? ""));
        }

        return waiting;
    }

    public async Task<DecisionOutcome> DecideAsync(
        string approvalId, ApprovalDecision decision, CancellationToken cancellationToken)
    {
        if (callback is null || secret is null)
        {
            throw new InvalidOperationException("This stack has no approvals. Set `ALICERCE_APPROVAL_URL`.");
        }

        var signer = new ApprovalLinkSigner(await secret.GetAsync(cancellationToken));
        var link = signer.Create(callback, new ApprovalLink(approvalId, decision, clock.GetUtcNow() + LinkLifetime));
        using var request = new HttpRequestMessage(HttpMethod.Post, link);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return await ReadAsync(answer, decision, cancellationToken);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogUnavailable(exception, approvalId);
            return DecisionOutcome.Unavailable;
        }
    }

    private async Task<DecisionOutcome> ReadAsync(
        HttpResponseMessage answer, ApprovalDecision decision, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.Gone)
        {
            return DecisionOutcome.NoLongerOpen;
        }

        if (!answer.IsSuccessStatusCode)
        {
            LogRefused((int)answer.StatusCode);
            return DecisionOutcome.Unavailable;
        }

        // 200 is also the answer of a page that only asks: the word decides.
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        var outcome = json.RootElement.TryGetProperty("outcome", out var text) ? text.GetString() : null;
        return outcome == (decision == ApprovalDecision.Approve ? "Approved" : "Rejected")
            ? DecisionOutcome.Decided
            : DecisionOutcome.Unavailable;
    }

    [LoggerMessage(40, LogLevel.Error, "The decision about approval {ApprovalId} did not arrive")]
    private partial void LogUnavailable(Exception exception, string approvalId);

    [LoggerMessage(41, LogLevel.Error, "The approval function answered a decision with status {Status}")]
    private partial void LogRefused(int status);
}
