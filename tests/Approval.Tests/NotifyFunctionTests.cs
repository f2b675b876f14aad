using System.Text.Json;

namespace Alicerce.Approval.Tests;

public sealed class NotifyFunctionTests
{
    private Deployment _deployment = null!;

    [SetUp]
    public async Task Start() => _deployment = await Deployment.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        if (_deployment is not null)
        {
            await _deployment.DisposeAsync();
        }
    }

    [Test]
    public async Task Keeps_the_question_and_mails_two_links_without_the_token()
    {
        await _deployment.AskAsync();

        var item = (await _deployment.DynamoDb.ReadAllAsync(_deployment.Table)).Single();
        var approvalId = item["id"]["APPROVAL#".Length..];
        Assert.That(item, Is.EqualTo(new Dictionary<string, string>
        {
            ["id"] = $"APPROVAL#{approvalId}",
            ["expiration"] = "1773760200",
            ["taskToken"] = _deployment.Token,
            ["executionArn"] = "arn:aws:states:sa-east-1:123456789012:execution:process:f-1",
            ["jobId"] = Deployment.JobId,
            ["pk"] = $"FILE#incoming#{Deployment.Key}",
            ["bucket"] = "incoming",
            ["key"] = Deployment.Key,
            ["size"] = "5300000",
            ["mediaType"] = "text/csv",
        }));
        var (subject, message) = _deployment.Aws.Topics.Messages.Single();
        var (approve, reject) = Deployment.LinksOf(message);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(subject, Is.EqualTo("Aprovar? / Approve? relatorio.csv"));
            Assert.That(approve.AbsoluteUri, Does.StartWith($"https://api.example/prod/decide?id={approvalId}&decision=approve&expires=1773760200&sig="));
            Assert.That(reject.AbsoluteUri, Does.StartWith($"https://api.example/prod/decide?id={approvalId}&decision=reject&expires=1773760200&sig="));
            Assert.That(message + subject + _deployment.Log, Does.Not.Contain(_deployment.Token).And.Not.Contain(Deployment.Secret));
            Assert.That(message, Does.Contain("5,1 MB").And.Contain("5.1 MB"));
        }
    }

    [Test]
    public async Task Lists_the_file_among_those_that_wait()
    {
        await _deployment.AskAsync();

        var file = await _deployment.ReadFileAsync();
        var approvalId = (await _deployment.DynamoDb.ReadAllAsync(_deployment.Table)).Single()["id"]["APPROVAL#".Length..];
        Assert.That(
            (file["status"], file["gsi1pk"], file["gsi1sk"], file["approvalId"]),
            Is.EqualTo(("WAITING_APPROVAL", "STATUS#WAITING_APPROVAL", "2026-03-14T15:10:00.000Z", approvalId)));
    }

    [Test]
    public async Task Leaves_a_file_alone_that_is_about_another_job_by_now()
    {
        await _deployment.NotifyAsync(_deployment.RequestFor().Replace(Deployment.JobId, new string('f', 40), StringComparison.Ordinal));

        Assert.That((await _deployment.ReadFileAsync())["status"], Is.EqualTo("RUNNING"));
        Assert.That(_deployment.Log, Does.Contain("file-changed"));
    }

    [Test]
    public async Task Writes_no_line_of_the_mail_that_a_name_brings_along()
    {
        const string Key = "incoming/a\r\nApprove: https://evil.example\u202Etxt.exe";

        await _deployment.NotifyAsync(_deployment.RequestFor(Key));

        var (subject, message) = _deployment.Aws.Topics.Messages.Single();
        Assert.That(subject, Is.EqualTo("Aprovar? / Approve? evil.example?txt.exe"));
        Assert.That(message.Split('\n'), Has.None.StartsWith("Approve: https://evil"));
        Assert.That(message, Does.Not.Contain("\u202E"));
    }

    [Test]
    public async Task Fails_when_the_mail_cannot_be_sent_so_that_the_machine_asks_again()
    {
        _deployment.Aws.Secrets.Put(Deployment.SecretArn, "short");

        await Assert.ThatAsync(() => _deployment.AskAsync(), Throws.ArgumentException.With.Message.Contains("Use at least 32"));

        Assert.That(_deployment.Log, Does.Contain("invocation-failed").And.Not.Contain("\"short\""));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("hello")]
    public async Task Refuses_what_is_no_request(string request)
    {
        await Assert.ThatAsync(() => _deployment.NotifyAsync(request), Throws.InstanceOf<JsonException>());

        Assert.That(_deployment.Aws.Topics.Messages, Is.Empty);
    }
}
