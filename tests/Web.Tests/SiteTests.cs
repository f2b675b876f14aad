using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Alicerce.AwsPeers;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Alicerce.Web.Files;

namespace Alicerce.Web.Tests;

internal sealed class SiteTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase("/", Role.User, HttpStatusCode.OK)]
    [TestCase("/upload", Role.User, HttpStatusCode.OK)]
    [TestCase("/upload", Role.Auditor, HttpStatusCode.Forbidden)]
    [TestCase("/approvals", Role.User, HttpStatusCode.Forbidden)]
    [TestCase("/approvals", Role.Auditor, HttpStatusCode.Forbidden)]
    [TestCase("/approvals", Role.Admin, HttpStatusCode.OK)]
    [TestCase("/people", Role.Auditor, HttpStatusCode.Forbidden)]
    [TestCase("/people", Role.Admin, HttpStatusCode.OK)]
    [TestCase("/audit", Role.User, HttpStatusCode.Forbidden)]
    [TestCase("/audit", Role.Auditor, HttpStatusCode.OK)]
    [TestCase("/profile", Role.Auditor, HttpStatusCode.OK)]
    [TestCase("/nothing", Role.Admin, HttpStatusCode.NotFound)]
    public async Task Opens_a_page_to_its_roles(string page, Role role, HttpStatusCode status)
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Ana Souza", role));

        using var answer = await client.GetAsync(page);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("</html>"));
    }

    [TestCase("/")]
    [TestCase("/sign-in")]
    [TestCase("/healthz")]
    public async Task Tells_browsers_what_pages_may_not_do(string page)
    {
        using var client = _site.CreateClient();

        using var answer = await client.GetAsync(page);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.Not.Contain("unsafe"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Match("<script(?! src=\"/assets/)|style=\"|<style| on[a-z]+=\""));
        }
    }

    [Test]
    public async Task Shows_what_an_archive_holds_and_what_to_know_before_opening_it()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        var upload = await _site.AddFileAsync(
            ana, "photos.zip", FileStatus.Done,
            (FileItem.Warnings, new($"{ContentWarning.UnsafeEntryName},{ContentWarning.DuplicateEntryName}")),
            (FileItem.EntryNames, new("<b>.png\n../c.png")));
        using var client = await _site.SignInAsync(ana);

        var page = await client.GetStringAsync($"/files/{upload.Id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("The archive holds names that lead outside its folder.").And.Contain("The archive holds a name twice."));
            Assert.That(page, Does.Contain("&lt;b&gt;.png</li>").And.Contain("../c.png</li>").And.Not.Contain("<b>.png"));
        }
    }

    [Test]
    public async Task Shows_nobody_the_file_of_somebody_else()
    {
        var (ana, bruno) = (await _site.AddPersonAsync("Ana Souza"), await _site.AddPersonAsync("Bruno Lima"));
        var upload = await _site.AddFileAsync(ana, "salaries.csv", FileStatus.Done);
        using var client = await _site.SignInAsync(bruno);

        using var page = await client.GetAsync($"/files/{upload.Id}");
        var list = await client.GetStringAsync("/");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(list, Does.Not.Contain("salaries"));
    }

    [TestCase("{\"name\":\"a.csv\",\"size\":0}", HttpStatusCode.BadRequest, "empty")]
    [TestCase("{\"name\":\"a.csv\",\"size\":101}", HttpStatusCode.BadRequest, "size")]
    [TestCase("{\"name\":\"a\\u0000.csv\",\"size\":5}", HttpStatusCode.BadRequest, "name")]
    [TestCase("{\"name\":\"\",\"size\":5}", HttpStatusCode.BadRequest, "name")]
    [TestCase("{\"name\":\"setup.exe\",\"size\":5}", HttpStatusCode.BadRequest, "type")]
    [TestCase("{\"name\":\"a.csv.html\",\"size\":5}", HttpStatusCode.BadRequest, "type")]
    [TestCase("{\"name\":\"csv\",\"size\":5}", HttpStatusCode.BadRequest, "type")]
    [TestCase("[]", HttpStatusCode.BadRequest, "form")]
    [TestCase("{\"name\":\"a.csv\",\"size\":5,\"ownerId\":\"somebody\"}", HttpStatusCode.Forbidden, "")]
    [TestCase("{\"name\":\"a.csv\",\"size\":100}", HttpStatusCode.OK, "")]
    public async Task Lets_a_browser_send_what_is_within_the_limits(string request, HttpStatusCode status, string reason)
    {
        await using var site = await TestSite.StartAsync(options => options with { MaximumUploadBytes = 100 });
        using var client = await site.SignInAsync(await site.AddPersonAsync("Ana Souza"));
        client.DefaultRequestHeaders.Accept.Clear();

        using var answer = await PostJsonAsync(client, request);

        Assert.That(answer.StatusCode == HttpStatusCode.Redirect ? HttpStatusCode.Forbidden : answer.StatusCode, Is.EqualTo(status));
        if (reason.Length > 0)
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo($"{{\"reason\":\"{reason}\"}}"));
        }
    }

    [TestCase(5, "text/csv", "", HttpStatusCode.NoContent)]
    [TestCase(6, "text/csv", "", HttpStatusCode.Forbidden)]
    [TestCase(4, "text/csv", "", HttpStatusCode.Forbidden)]
    [TestCase(5, "text/html", "", HttpStatusCode.Forbidden)]
    [TestCase(5, "text/csv", "x.html", HttpStatusCode.Forbidden)]
    public async Task Signs_the_name_the_size_and_the_type_of_a_file(
        int sent, string mediaType, string key, HttpStatusCode status)
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Ana Souza"));
        using var answer = await PostJsonAsync(client, "{\"name\":\"relatório.csv\",\"size\":5,\"mediaType\":\"text/html\"}");
        var form = await answer.Content.ReadFromJsonAsync<JsonElement>();

        using var content = new MultipartFormDataContent();
        foreach (var field in form.GetProperty("fields").EnumerateObject())
        {
            content.Add(
                new StringContent(field.Name switch
                {
                    "Content-Type" => mediaType,
                    "key" when key.Length > 0 => key,
                    _ => field.Value.GetString()!,
                }),
                field.Name);
        }

        content.Add(new ByteArrayContent(new byte[sent]), "file", "x");
        using var stored = await client.PostAsync(form.GetProperty("url").GetString(), content);

        Assert.That(stored.StatusCode, Is.EqualTo(status));
        if (status == HttpStatusCode.NoContent)
        {
            var (storedKey, found) = _site.Buckets.Objects.Single();
            Assert.That(storedKey, Does.StartWith($"{TestSite.Incoming}/incoming/").And.EndsWith("/relatorio.csv"));
            Assert.That(found.MediaType, Is.EqualTo(mediaType));
        }
    }

    [Test]
    public async Task Lets_administrators_send_for_others()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        var admin = await _site.AddPersonAsync("Carla Dias", Role.Admin);
        using var client = await _site.SignInAsync(admin);

        using var answer = await PostJsonAsync(client, $"{{\"name\":\"a.csv\",\"size\":5,\"ownerId\":\"{ana.Id}\"}}");

        var form = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var upload = await _site.Uploads.FindAsync(form.GetProperty("id").GetString()!, CancellationToken.None);
        Assert.That((upload!.OwnerId, upload.SenderId), Is.EqualTo((ana.Id, admin.Id)));
        Assert.That(upload.Key, Does.Contain($"/{ana.Id}/"));
    }

    [Test]
    public async Task Searches_by_the_status_that_the_pipeline_gave_a_file()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        await _site.AddFileAsync(ana, "ready.csv", FileStatus.Done);
        await _site.AddFileAsync(ana, "waiting.csv", FileStatus.WaitingApproval);
        await _site.AddFileAsync(ana, "fresh.csv", null);
        using var client = await _site.SignInAsync(ana);

        var done = await client.GetStringAsync("/?status=DONE");
        var received = await client.GetStringAsync($"/?status={UploadStatus.Received}");

        Assert.That(done, Does.Contain("ready.csv").And.Not.Contain("waiting.csv").And.Not.Contain("fresh.csv"));
        Assert.That(received, Does.Contain("fresh.csv").And.Not.Contain("ready.csv"));
    }

    [Test]
    public async Task Answers_what_watches_it()
    {
        using var client = _site.CreateClient();
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        forwarded.Headers.Add("X-Forwarded-For", "127.0.0.1");

        var ready = await client.GetStringAsync("/readyz");
        var metrics = await client.GetStringAsync("/metrics");
        using var throughBalancer = await client.SendAsync(forwarded);

        Assert.That(ready, Is.EqualTo("ready"));
        Assert.That(metrics, Does.Match("http_server_request_duration_seconds_count\\{[^}]*http_route=\"/readyz\"[^}]*\\} 1\n"));
        Assert.That(throughBalancer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Loses_nothing_when_the_database_restarts_under_load()
    {
        await using var postgres = await PostgresServer.StartOwnAsync();
        var connection = $"{await postgres.CreateDatabaseAsync()};Pooling=true;Maximum Pool Size=20";
        await using var site = await TestSite.StartAsync(
            options => options with { Database = new DatabaseOptions.Server(connection), DataFolder = null });
        using var client = await site.SignInAsync(await site.AddPersonAsync("Ana Souza"));
        var token = await client.ReadTokenAsync("/upload");

        var load = Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            var statuses = new List<HttpStatusCode>();
            for (var number = 0; number < 20; number++)
            {
                using var answer = await PostJsonAsync(client, $"{{\"name\":\"{worker}-{number}.csv\",\"size\":5}}", token);
                statuses.Add(answer.StatusCode);
            }

            return statuses;
        })).ToList();
        await postgres.RestartAsync();
        await postgres.RestartAsync();
        var all = (await Task.WhenAll(load)).SelectMany(statuses => statuses).ToList();

        var kept = await site.Uploads.ListAsync(new UploadQuery { Page = new PageRequest(1, 200) }, CancellationToken.None);
        Assert.That(all, Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(kept.Items.Select(upload => upload.Name).Distinct().Count(), Is.EqualTo(80));
        Assert.That(kept.Total, Is.EqualTo(80));
    }

    private static async Task<HttpResponseMessage> PostJsonAsync(HttpClient client, string json, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/uploads")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Form-Token", token ?? await client.ReadTokenAsync("/upload"));
        return await client.SendAsync(request);
    }
}
