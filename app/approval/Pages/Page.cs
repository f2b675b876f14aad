using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Alicerce.Approval.Decide;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Pages;

/// <summary>Writes the pages: no script, one style, and nothing of an uploader that is not encoded.</summary>
internal static class Page
{
    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#17212b;--soft:#5b6875;--back:#eef1f4;--card:#fff;--line:#dbe1e7;--go:#0b6b4f;--stop:#a3271d;--plain:#34495e}
        @media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#9aa7b4;--back:#11161b;--card:#1a2128;--line:#2d3741;--go:#35b58c;--stop:#f0796e;--plain:#9fb3c8}}
        *{box-sizing:border-box}
        body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--back);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
        main{width:min(34rem,100%);background:var(--card);border:1px solid var(--line);border-top:.35rem solid var(--plain);border-radius:.75rem;padding:2rem;box-shadow:0 1px 3px #0002}
        main.go{border-top-color:var(--go)}
        main.stop{border-top-color:var(--stop)}
        h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}
        p{margin:0 0 1rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1.25rem;margin:1.25rem 0;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
        dt{color:var(--soft)}
        dd{margin:0;overflow-wrap:anywhere}
        button{font:inherit;font-weight:600;width:100%;padding:.8rem 1rem;border:0;border-radius:.5rem;color:var(--card);background:var(--plain);cursor:pointer}
        .go button{background:var(--go)}
        .stop button{background:var(--stop)}
        button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
        small{display:block;margin-top:1rem;color:var(--soft)}
        """;

    /// <summary>The one style that the browser may apply.</summary>
    public static readonly string StyleHash =
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    public static string Of(Visit visit, LinkParameters parameters, Language language)
    {
        var text = PageText.Of(language);
        var details = visit.Approval is { } approval ? DetailsOf(approval, text, language) : "";
        var form = visit is { Outcome: DecisionOutcome.Asked, Link: { } link } ? FormOf(link.Decision, parameters, text) : "";
        return Write(text, text.HeadingOf(visit), ToneOf(visit), details + form);
    }

    public static string Of((string Title, string Text) heading, Language language) =>
        Write(PageText.Of(language), heading, "", "");

    private static string Write(PageText text, (string Title, string Text) heading, string tone, string content) =>
        $"""
        <!doctype html>
        <html lang="{text.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Encode(heading.Title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main class="{tone}">
        <h1>{Encode(heading.Title)}</h1>
        <p>{Encode(heading.Text)}</p>
        {content}</main>
        </body>
        </html>

        """;

    private static string DetailsOf(PendingApproval approval, PageText text, Language language)
    {
        var expires = approval.Expires.UtcDateTime.ToString(
            language == Language.Portuguese ? "dd/MM/yyyy HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return
            $"""
            <dl>
            <dt>{text.File}</dt><dd>{Encode(FileText.NameOf(approval.Request.Key))}</dd>
            <dt>{text.Size}</dt><dd>{FileText.SizeOf(approval.Request.Size, language)}</dd>
            <dt>{text.Type}</dt><dd>{Encode(FileText.Clean(approval.Request.MediaType))}</dd>
            <dt>{text.Until}</dt><dd>{expires}</dd>
            </dl>

            """;
    }

    // Without an action the form goes to the address of the page.
    private static string FormOf(ApprovalDecision decision, LinkParameters parameters, PageText text) =>
        $"""
        <form method="post">
        {Field(ApprovalLinkSigner.IdParameter, parameters.Id)}
        {Field(ApprovalLinkSigner.DecisionParameter, parameters.Decision)}
        {Field(ApprovalLinkSigner.ExpiresParameter, parameters.Expires)}
        {Field(ApprovalLinkSigner.SignatureParameter, parameters.Signature)}
        <button>{Encode(decision == ApprovalDecision.Approve ? text.ConfirmApprove : text.ConfirmReject)}</button>
        </form>
        <small>{Encode(text.Hint)}</small>

        """;

    private static string Field(string name, string? value) =>
        $"<input type=\"hidden\" name=\"{name}\" value=\"{Encode(value ?? "")}\">";

    private static string ToneOf(Visit visit) => (visit.Outcome, visit.Link?.Decision) switch
    {
        (DecisionOutcome.Approved, _) or (DecisionOutcome.Asked, ApprovalDecision.Approve) => "go",
        (DecisionOutcome.Rejected, _) or (DecisionOutcome.Asked, ApprovalDecision.Reject) => "stop",
        _ => "",
    };

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
