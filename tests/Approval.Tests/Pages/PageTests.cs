using Alicerce.Approval.Decide;
using Alicerce.Approval.Pages;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Tests.Pages;

public sealed class PageTests
{
    private static readonly LinkParameters Parameters = new("id", "reject", "1773760200", "sig");

    [TestCase(Language.English, "en")]
    [TestCase(Language.Portuguese, "pt-BR")]
    public void Looks_as_agreed(Language language, string tag) =>
        Golden.GoldenFile.AssertMatches(
            $"tests/Approval.Tests/Golden/reject.{tag}.html", Page.Of(VisitOf("incoming/relatorio.csv"), Parameters, language));

    [Test]
    public void Encodes_what_an_uploader_wrote()
    {
        var page = Page.Of(VisitOf("incoming/<img src=x onerror=alert(1)>\"'&.csv"), Parameters, Language.English);

        Assert.That(page, Does.Contain("&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;.csv").And.Not.Contain("<img"));
    }

    [Test]
    public void Encodes_what_a_link_brings()
    {
        var page = Page.Of(VisitOf("a.csv"), new LinkParameters("\"><script>", "reject", "1", null), Language.English);

        Assert.That(page, Does.Not.Contain("<script>"));
    }

    [Test]
    public void Says_everything_in_both_languages()
    {
        foreach (var outcome in Enum.GetValues<DecisionOutcome>())
        {
            var (english, portuguese) = (PageText.English.HeadingOf(new Visit(outcome)), PageText.Portuguese.HeadingOf(new Visit(outcome)));
            Assert.That((english.Title, english.Text), Is.Not.EqualTo((portuguese.Title, portuguese.Text)), outcome.ToString());
        }
    }

    private static Visit VisitOf(string key) => new(
        DecisionOutcome.Asked,
        new PendingApproval
        {
            ApprovalId = new string('a', 32),
            Expires = DateTimeOffset.FromUnixTimeSeconds(1_773_760_200),
            Request = new ApprovalRequest
            {
                TaskToken = "token",
                ExecutionArn = "arn",
                JobId = "job",
                Pk = "pk",
                Bucket = "incoming",
                Key = key,
                Size = 1536,
                MediaType = "text/csv",
            },
        },
        new ApprovalLink(new string('a', 32), ApprovalDecision.Reject, DateTimeOffset.FromUnixTimeSeconds(1_773_760_200)));
}
