using Alicerce.Contract.Approvals;

namespace Alicerce.Contract.Tests.Approvals;

public sealed class ApprovalLinkSignerTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 10, 0, TimeSpan.Zero);
    private static readonly Uri Callback = new("https://api.example/prod");
    private static readonly string Id = new('a', 32);

    private readonly ApprovalLinkSigner _signer = new(Secret);

    [Test]
    public void Makes_a_link_whose_signature_anyone_with_the_secret_can_compute()
    {
        var link = _signer.Create(Callback, new ApprovalLink(Id, ApprovalDecision.Approve, Now.AddDays(3)));

        // HMAC-SHA-256 over "aaa…\napprove\n1773760200", computed by another program.
        Assert.That(link.AbsoluteUri, Is.EqualTo(
            $"https://api.example/prod/decide?id={Id}&decision=approve&expires=1773760200&sig=xzk5fHr9Am1YduQHDfhoJ2NzAOp50eXp0oVoogk9f00"));
    }

    [TestCase(ApprovalDecision.Approve)]
    [TestCase(ApprovalDecision.Reject)]
    public void Accepts_its_own_link_until_it_expires(ApprovalDecision decision)
    {
        var link = new ApprovalLink(Id, decision, Now.AddSeconds(10));
        var query = Query(_signer.Create(Callback, link));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Verify(query, Now), Is.EqualTo(new ApprovalLinkCheck.Valid(link)));
            Assert.That(Verify(query, Now.AddSeconds(9.9)), Is.EqualTo(new ApprovalLinkCheck.Valid(link)));
            Assert.That(Verify(query, Now.AddSeconds(10)), Is.EqualTo(new ApprovalLinkCheck.Expired(link)));
        }
    }

    [TestCase("id", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [TestCase("id", "aaa")]
    [TestCase("decision", "reject")]
    [TestCase("decision", "APPROVE")]
    [TestCase("expires", "1773760201")]
    [TestCase("expires", "01773760200")]
    [TestCase("expires", "-1")]
    [TestCase("expires", "99999999999999999999")]
    [TestCase("sig", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("sig", "not base64 at all, but as long as it is !!!")]
    [TestCase("sig", "")]
    [TestCase("sig", null)]
    public void Refuses_a_link_with_an_altered_part(string name, string? value)
    {
        var query = Query(_signer.Create(Callback, new ApprovalLink(Id, ApprovalDecision.Approve, Now.AddDays(3))));

        query[name] = value;

        Assert.That(Verify(query, Now), Is.EqualTo(new ApprovalLinkCheck.Invalid()));
    }

    [Test]
    public void Refuses_a_link_of_another_secret()
    {
        var other = new ApprovalLinkSigner(Secret + "!");
        var query = Query(other.Create(Callback, new ApprovalLink(Id, ApprovalDecision.Approve, Now.AddDays(3))));

        Assert.That(Verify(query, Now), Is.EqualTo(new ApprovalLinkCheck.Invalid()));
    }

    [Test]
    public void Refuses_a_short_secret_without_showing_it() =>
        Assert.That(
            () => new ApprovalLinkSigner("hunter2"),
            Throws.ArgumentException.With.Message.StartsWith("The secret that signs approval links has 7 bytes. Use at least 32.")
                .And.Message.Not.Contains("hunter2"));

    [Test]
    public void Makes_ids_that_differ() =>
        Assert.That(Enumerable.Range(0, 100).Select(_ => ApprovalItem.NewApprovalId()), Is.Unique.And.All.Match("^[0-9a-f]{32}$"));

    private ApprovalLinkCheck Verify(Dictionary<string, string?> query, DateTimeOffset now) =>
        _signer.Verify(query["id"], query["decision"], query["expires"], query["sig"], now);

    private static Dictionary<string, string?> Query(Uri link) =>
        link.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
}
