using System.Net;
using System.Net.Http.Headers;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Tests.Pages;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Alicerce.Web.Tests;

/// <summary>Texts and addresses that somebody chose in order to do harm.</summary>
internal sealed class HostileInputTests
{
    private const string Script = "\"><img src=x onerror=alert(1)>'<script>alert(1)</script>{{7*7}}";

    private TestSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Shows_every_text_as_text()
    {
        var admin = await _site.AddPersonAsync("Carla Dias", Role.Admin);
        var ana = await _site.AddPersonAsync("Ana Souza");
        await _site.Accounts.ChangeAsync(
            ana.Id, found => found with { Name = Script, Email = $"{Script}@example.com" }, CancellationToken.None);
        var done = await _site.AddFileAsync(ana, $"{Script}.csv", null);
        await _site.FinishAsync(done, $"{Script.Replace("/", "", StringComparison.Ordinal)}.json");
        var failed = await _site.AddFileAsync(
            ana, $"failed {Script}", FileStatus.Failed,
            ("error", new AttributeValue(Script)), ("mediaType", new AttributeValue(Script)),
            ("sha256", new AttributeValue(Script)), ("charset", new AttributeValue(Script)), ("warnings", new AttributeValue(Script)));
        await _site.Services.GetRequiredService<IAuditLog>().AppendAsync(
            new AuditEntry
            {
                At = TimeProvider.System.GetUtcNow(),
                Action = Script,
                Actor = Script,
                Subject = Script,
                Detail = Script,
                Address = Script,
            },
            CancellationToken.None);
        using var client = await _site.SignInAsync(admin);
        var query = Uri.EscapeDataString(Script);
        string[] pages =
        [
            "/", $"/?search={query}&status={query}&page={query}", $"/files/{done.Id}", $"/files/{failed.Id}", "/upload",
            "/people", $"/people?search={query}", "/audit", $"/audit?search={query}&action={query}", "/approvals",
            $"/profile?notice={query}", $"/{query}", $"/files/{query}",
        ];

        var shown = 0;
        foreach (var page in pages)
        {
            using var answer = await client.GetAsync(page);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.That(html, Does.Not.Contain("<img src=x").And.Not.Contain("<script>"), page);
            shown += html.Contains("onerror=alert", StringComparison.Ordinal) ? 1 : 0;
        }

        using var guess = _site.CreateClient();
        using var refused = await guess.PostFormAsync(
            "/sign-in", "/sign-in", ("email", Script), ("password", "x"), ("returnUrl", $"/{Script}"));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Not.Contain("<img src=x").And.Contain("onerror=alert"));
        Assert.That(shown, Is.GreaterThanOrEqualTo(8), "The texts are not on the pages at all.");
    }

    [TestCase("report\";filename=\"evil.html")]
    [TestCase("report\r\nX-Evil: yes\r\n\r\n<html>.json")]
    [TestCase("report;filename*=UTF-8''evil.html.json")]
    [TestCase("relatório\u202Enosj.json")]
    public async Task Saves_a_result_under_a_name_that_is_nothing_else(string name)
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        var upload = await _site.AddFileAsync(ana, "a.csv", null);
        await _site.FinishAsync(upload, name);
        using var client = await _site.SignInAsync(ana);

        using var answer = await client.GetAsync($"/files/{upload.Id}/results/0");

        var disposition = answer.Content.Headers.ContentDisposition!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(disposition.DispositionType, Is.EqualTo("attachment"));
            Assert.That(disposition.FileName, Does.Match("^\"?[A-Za-z0-9._-]+\"?$"));
            Assert.That(disposition.FileNameStar, Is.Null);
            Assert.That(answer.Headers.Contains("X-Evil"), Is.False);
        }
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example")]
    [TestCase("/\\evil.example")]
    [TestCase("/\t/evil.example")]
    [TestCase("/\n//evil.example")]
    [TestCase("javascript:alert(1)")]
    [TestCase("evil.example")]
    public async Task Leads_nobody_elsewhere(string address)
    {
        var admin = await _site.AddPersonAsync("Carla Dias", Role.Admin);
        using var signedIn = await _site.SignInAsync(admin);
        using var client = _site.CreateClient(followRedirects: false);
        var escaped = Uri.EscapeDataString(address);

        using var language = await client.GetAsync($"/language?to=en&back={escaped}");
        using var again = await signedIn.GetAsync($"/sign-in?returnUrl={escaped}");

        Assert.That(language.Headers.Location!.OriginalString, Is.EqualTo("/"));
        Assert.That(again.RequestMessage!.RequestUri!.AbsoluteUri, Is.EqualTo(new Uri(signedIn.BaseAddress!, "/").AbsoluteUri));
    }

    [TestCase("0", 1)]
    [TestCase("-3", 1)]
    [TestCase("abc", 1)]
    [TestCase("2", 2)]
    [TestCase("99", 99)]
    [TestCase("2147483647", 100_000)]
    [TestCase("99999999999999999999", 1)]
    public async Task Turns_to_no_page_that_cannot_be(string text, int number)
    {
        Assert.That(PageRequest.Of(text).Number, Is.EqualTo(number));

        var admin = await _site.AddPersonAsync("Carla Dias", Role.Admin);
        using var client = await _site.SignInAsync(admin);
        foreach (var page in new[] { "/", "/people", "/audit" })
        {
            using var answer = await client.GetAsync($"{page}?page={text}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
        }
    }

    [Test]
    public async Task Takes_no_picture_that_is_none_or_too_large()
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Ana Souza"));

        var page = await SendPictureAsync(client, "<html><script>alert(1)</script></html>"u8.ToArray());
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[Avatar.MaximumBytes]];
        var large = await SendPictureAsync(client, png);
        var empty = await SendPictureAsync(client, []);
        var huge = await IsTakenAsync(client, new byte[2 * 1024 * 1024]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(large, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(empty, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(huge, Is.False);
        }
    }

    [Test]
    public async Task Gives_roles_only_to_others_and_only_by_administrators()
    {
        var admin = await _site.AddPersonAsync("Carla Dias", Role.Admin);
        var auditor = await _site.AddPersonAsync("Bruno Lima", Role.Auditor);
        using var client = await _site.SignInAsync(admin);
        using var other = await _site.SignInAsync(auditor);

        using var self = await client.PostFormAsync("/people", $"/people/{admin.Id}/role", ("role", "user"));
        using var nonsense = await client.PostFormAsync("/people", $"/people/{auditor.Id}/role", ("role", "owner"));
        using var byOther = await other.PostFormAsync("/profile", $"/people/{auditor.Id}/role", ("role", "admin"));
        using var right = await client.PostFormAsync("/people", $"/people/{auditor.Id}/role", ("role", "user"));
        using var lost = await other.GetAsync("/audit");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(self.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(nonsense.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(byOther.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(lost.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "The role of the sign-in counts.");
            Assert.That(await client.GetStringAsync("/audit?action=role-changed"), Does.Contain("auditor &#x2192; user"));
        }
    }

    [Test]
    public async Task Slows_down_who_asks_without_end_and_says_for_how_long()
    {
        using var client = _site.CreateClient();
        HttpResponseMessage? refused = null;
        for (var number = 0; number < 2_000 && refused is null; number += 50)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetAsync("/sign-in")));
            refused = answers.FirstOrDefault(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        }

        Assert.That(refused, Is.Not.Null);
        Assert.That(refused!.Headers.RetryAfter!.Delta, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("Too many requests"));
        using var watched = await client.GetAsync("/healthz");
        Assert.That(watched.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<bool> IsTakenAsync(HttpClient client, byte[] content)
    {
        try
        {
            return (int)await SendPictureAsync(client, content) < 400;
        }
        catch (HttpRequestException)
        {
            // Nobody has to listen to the end of what is too large.
            return false;
        }
    }

    private static async Task<HttpStatusCode> SendPictureAsync(HttpClient client, byte[] content)
    {
        var token = await client.ReadTokenAsync("/profile");
        using var picture = new ByteArrayContent(content);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "formToken" },
            { picture, "picture", "me.png" },
        };
        using var answer = await client.PostAsync("/profile/avatar", form);
        return answer.StatusCode;
    }
}
