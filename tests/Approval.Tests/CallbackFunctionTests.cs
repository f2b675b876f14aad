using System.Text.RegularExpressions;
using Alicerce.AwsPeers;

namespace Alicerce.Approval.Tests;

public sealed partial class CallbackFunctionTests
{
    private Deployment _deployment = null!;
    private Uri _approve = null!;
    private Uri _reject = null!;

    [SetUp]
    public async Task Ask()
    {
        _deployment = await Deployment.StartAsync();
        (_approve, _reject) = await _deployment.AskAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        if (_deployment is not null)
        {
            await _deployment.DisposeAsync();
        }
    }

    [TestCase("en", "Approve this file?", "Yes, approve")]
    [TestCase("pt-BR,pt;q=0.9,en;q=0.8", "Aprovar este arquivo?", "Sim, aprovar")]
    public async Task Asks_before_it_decides(string acceptLanguage, string question, string button)
    {
        var page = await _deployment.CallAsync(Calls.Get(_approve, acceptLanguage: acceptLanguage));

        Assert.That(page.StatusCode, Is.EqualTo(200));
        Assert.That(page.Body, Does.Contain($"<h1>{question}</h1>").And.Contain($"<button>{button}</button>").And.Contain("relatorio.csv"));
        await AssertNothingIsDecidedAsync();
    }

    [TestCase("GET")]
    [TestCase("HEAD")]
    public async Task Decides_nothing_however_often_a_mail_scanner_looks(string method)
    {
        for (var visit = 0; visit < 3; visit++)
        {
            Assert.That((await _deployment.CallAsync(Calls.Get(_approve, method))).StatusCode, Is.EqualTo(200));
            Assert.That((await _deployment.CallAsync(Calls.Get(_reject, method))).StatusCode, Is.EqualTo(200));
        }

        await AssertNothingIsDecidedAsync();
    }

    [Test]
    public async Task Answers_a_HEAD_without_a_body() =>
        Assert.That((await _deployment.CallAsync(Calls.Get(_approve, "HEAD"))).Body, Is.Empty);

    [TestCase(false)]
    [TestCase(true)]
    public async Task Approves_when_the_form_is_posted(bool isBase64)
    {
        var page = await _deployment.CallAsync(Calls.Submit(_approve, isBase64));

        Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((200, "Approved")));
        var answer = _deployment.Aws.StepFunctions.TaskAnswers.Single();
        var file = await _deployment.ReadFileAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Operation, answer.Text("taskToken")), Is.EqualTo(("SendTaskSuccess", _deployment.Token)));
            Assert.That(answer.Text("output"), Does.StartWith("{\"decision\":\"approve\",\"approvalId\":\""));
            Assert.That((file["status"], file["gsi1pk"]), Is.EqualTo(("RUNNING", "STATUS#RUNNING")));
            Assert.That(file, Does.Not.ContainKey("approvalId"));
            Assert.That(await _deployment.DynamoDb.ReadAllAsync(_deployment.Table), Is.Empty);
        }
    }

    [Test]
    public async Task Rejects_with_the_error_that_the_machine_knows()
    {
        var page = await _deployment.CallAsync(Calls.Submit(_reject, acceptLanguage: "pt"));

        Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((200, "Rejeitado")));
        var answer = _deployment.Aws.StepFunctions.TaskAnswers.Single();
        Assert.That((answer.Operation, answer.Text("error")), Is.EqualTo(("SendTaskFailure", "ApprovalRejected")));
        Assert.That((await _deployment.ReadFileAsync())["gsi1pk"], Is.EqualTo("STATUS#REJECTED"));
    }

    [Test]
    public async Task Tells_a_program_that_posts_the_link_in_JSON()
    {
        var first = await _deployment.CallAsync(Calls.Post(_approve));
        var second = await _deployment.CallAsync(Calls.Post(_approve));

        Assert.That((first.StatusCode, first.Body), Is.EqualTo((200, """{"outcome":"Approved"}""")));
        Assert.That((second.StatusCode, second.Body), Is.EqualTo((409, """{"outcome":"NoLongerOpen"}""")));
    }

    [Test]
    public async Task Explains_a_second_click_and_keeps_the_first_decision()
    {
        await _deployment.CallAsync(Calls.Submit(_approve));

        foreach (var call in new[] { Calls.Submit(_approve), Calls.Submit(_reject), Calls.Get(_reject) })
        {
            var page = await _deployment.CallAsync(call);
            Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((409, "No longer open")));
        }

        Assert.That(_deployment.Aws.StepFunctions.TaskAnswers, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Takes_one_of_many_decisions_at_once()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            index => _deployment.CallAsync(Calls.Submit(index % 2 == 0 ? _approve : _reject))));

        Assert.That(_deployment.Aws.StepFunctions.TaskAnswers, Has.Count.EqualTo(1));
        Assert.That(pages.Count(page => page.StatusCode == 200), Is.EqualTo(1));
        var isApproved = _deployment.Aws.StepFunctions.TaskAnswers.Single().Operation == "SendTaskSuccess";
        Assert.That(TitleOf(pages.Single(page => page.StatusCode == 200).Body), Is.EqualTo(isApproved ? "Approved" : "Rejected"));
        Assert.That((await _deployment.ReadFileAsync())["status"], Is.EqualTo(isApproved ? "RUNNING" : "REJECTED"));
    }

    [Test]
    public async Task Explains_that_the_machine_gave_up_waiting()
    {
        _deployment.Aws.StepFunctions.ExpireTask(_deployment.Token);

        var page = await _deployment.CallAsync(Calls.Submit(_approve));

        Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((409, "No longer open")));
        Assert.That(await _deployment.DynamoDb.ReadAllAsync(_deployment.Table), Is.Empty);
        Assert.That((await _deployment.ReadFileAsync())["status"], Is.EqualTo("WAITING_APPROVAL"));
    }

    [Test]
    public async Task Explains_that_a_link_has_expired()
    {
        _deployment.Clock.Now += TimeSpan.FromDays(3);

        foreach (var call in new[] { Calls.Get(_approve), Calls.Submit(_approve) })
        {
            var page = await _deployment.CallAsync(call);
            Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((410, "This link has expired")));
        }

        await AssertNothingIsDecidedAsync();
    }

    [TestCase("decision=approve", "decision=reject")]
    [TestCase("expires=1773760200", "expires=9999999999")]
    [TestCase("&sig=", "&sig=A")]
    [TestCase("&sig=", "&no=")]
    [TestCase("id=", "id=0")]
    public async Task Refuses_an_altered_link(string part, string altered)
    {
        var link = new Uri(_approve.AbsoluteUri.Replace(part, altered, StringComparison.Ordinal));

        foreach (var call in new[] { Calls.Get(link), Calls.Submit(link), Calls.Post(link) })
        {
            Assert.That((await _deployment.CallAsync(call)).StatusCode, Is.EqualTo(400));
        }

        await AssertNothingIsDecidedAsync();
    }

    [Test]
    public async Task Refuses_every_link_of_a_secret_that_was_replaced()
    {
        _deployment.Aws.Secrets.Put(Deployment.SecretArn, "another secret of more than thirty-two bytes");

        Assert.That((await _deployment.CallAsync(Calls.Submit(_approve))).StatusCode, Is.EqualTo(400));
        await AssertNothingIsDecidedAsync();
    }

    [Test]
    public async Task Says_that_nothing_was_decided_when_a_service_does_not_answer()
    {
        _deployment.Aws.FailNext([.. Enumerable.Repeat(AwsFault.Broken, 5)]);

        var page = await _deployment.CallAsync(Calls.Submit(_approve));

        Assert.That((page.StatusCode, TitleOf(page.Body)), Is.EqualTo((503, "The decision was not taken")));
        await AssertNothingIsDecidedAsync();
        Assert.That((await _deployment.CallAsync(Calls.Submit(_approve))).StatusCode, Is.EqualTo(200));
    }

    [TestCase("PUT", "/decide", 405)]
    [TestCase("GET", "/", 404)]
    [TestCase("POST", "/favicon.ico", 404)]
    public async Task Answers_other_calls_as_HTTP_asks_for(string method, string path, int status)
    {
        var answer = await _deployment.CallAsync(Calls.Create(path, _approve.Query.TrimStart('?'), method, "", "", null, null, false));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        await AssertNothingIsDecidedAsync();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Refuses_a_form_that_is_no_form(bool isBase64)
    {
        var answer = await _deployment.CallAsync(Calls.Create(
            "/decide", "", "POST", "", "", "application/x-www-form-urlencoded", "%%%=&&\u0000;", isBase64));

        Assert.That(answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public Task Fails_for_an_event_of_another_kind() =>
        Assert.ThatAsync(
            () => _deployment.CallAsync(new { version = "1.0", httpMethod = "GET" }),
            Throws.TypeOf<Http.InvalidCallException>().With.Message.Contains("payload format 2.0"));

    [Test]
    public async Task Keeps_the_page_from_being_stored_framed_or_scripted()
    {
        var page = await _deployment.CallAsync(Calls.Get(_approve));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Headers["content-type"], Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(page.Headers["cache-control"], Is.EqualTo("no-store"));
            Assert.That(page.Headers["referrer-policy"], Is.EqualTo("no-referrer"));
            Assert.That(page.Headers["content-security-policy"], Does.StartWith("default-src 'none'; style-src 'sha256-").And.Contain("frame-ancestors 'none'"));
            Assert.That(page.Body, Does.Not.Contain("<script").And.Not.Contain(" style=").And.Not.Contain(_deployment.Token));
        }
    }

    [Test]
    public async Task Logs_neither_tokens_nor_signatures()
    {
        await _deployment.CallAsync(Calls.Submit(_approve));

        var signature = _approve.Query[(_approve.Query.IndexOf("sig=", StringComparison.Ordinal) + 4)..];
        Assert.That(_deployment.Log, Does.Contain("decision-taken").And.Not.Contain(signature).And.Not.Contain(_deployment.Token));
    }

    private async Task AssertNothingIsDecidedAsync()
    {
        Assert.That(_deployment.Aws.StepFunctions.TaskAnswers, Is.Empty);
        Assert.That(await _deployment.DynamoDb.ReadAllAsync(_deployment.Table), Has.Count.EqualTo(1));
        Assert.That((await _deployment.ReadFileAsync())["status"], Is.EqualTo("WAITING_APPROVAL"));
    }

    private static string TitleOf(string body) => Heading().Match(body).Groups[1].Value;

    [GeneratedRegex("<h1>(.*)</h1>")]
    private static partial Regex Heading();
}
