using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Alicerce.AwsPeers;
using Alicerce.Web.Tests.Peers;

namespace Alicerce.Web.Tests;

/// <summary>The end of the process, while people are at work.</summary>
internal sealed partial class ShutdownTests
{
    // A form that sends nothing for longer would be refused.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly byte[] Filler = [.. Enumerable.Repeat((byte)'.', 200)];

    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-shutdown-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Finishes_what_it_began_and_says_first_that_it_is_no_longer_ready()
    {
        var dynamoDb = await DynamoDbServer.GetAsync();
        var table = await dynamoDb.CreateTableAsync();
        await using var buckets = await BucketServer.StartAsync();
        await using var site = await WebProcess.StartAsync(_folder, table, dynamoDb, buckets);
        using var client = site.CreateClient();
        await SignInAsync(client, site);
        var token = await client.ReadTokenAsync("/profile");
        var go = new TaskCompletionSource();
        using var picture = new SlowForm(
            token, go.Task, "name=\"picture\"; filename=\"me.png\"\r\nContent-Type: image/png",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        using var name = new SlowForm(token, go.Task, "name=\"name\"", "Ana Lima"u8.ToArray());

        var upload = client.PostAsync("/profile/avatar", picture);
        var request = client.PostAsync("/profile", name);
        await Task.WhenAll(picture.HasBegun, name.HasBegun);
        var start = Stopwatch.GetTimestamp();
        site.Terminate();
        var seen = await WatchAsync(site);
        go.SetResult();
        using var uploaded = await upload;
        using var answered = await request;
        var (exitCode, output) = await site.WaitForEndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Does.EndWith("not ready, closed"));
            Assert.That(uploaded.Headers.Location?.OriginalString, Is.EqualTo("/profile?notice=saved"));
            Assert.That(answered.Headers.Location?.OriginalString, Is.EqualTo("/profile?notice=saved"));
            Assert.That(exitCode, Is.Zero, output);
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeoutOfTheUnit()));
            Assert.That(output, Does.Contain("Every request is answered").And.Not.Contain("\"LogLevel\":\"Error\""));
            // Nothing to say about what every page does: it would be most of the log.
            Assert.That(output, Does.Not.Contain("Antiforgery"));
        }

        await using var next = await WebProcess.StartAsync(_folder, table, dynamoDb, buckets);
        using var again = next.CreateClient();
        using var form = new FormUrlEncodedContent(
        [
            new("email", "ana@example.com"), new("password", TestSite.Password),
            new("formToken", await again.ReadTokenAsync("/sign-in")),
        ]);
        using var signedIn = await again.PostAsync("/sign-in", form);
        Assert.That(await again.GetStringAsync("/profile"), Does.Contain("Ana Lima").And.Match("/people/[0-9a-f]+/avatar/"));
    }

    private static async Task SignInAsync(HttpClient client, WebProcess site)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("code", site.SetupCode), new("name", "Ana Souza"), new("email", "ana@example.com"),
            new("password", TestSite.Password), new("formToken", await client.ReadTokenAsync("/set-up")),
        ]);
        using var answer = await client.PostAsync("/set-up", form);
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/"));
    }

    /// <summary>What a balancer sees of it, until nobody can connect.</summary>
    private static async Task<string> WatchAsync(WebProcess site)
    {
        var seen = new List<string>();
        while (seen.LastOrDefault() != "closed")
        {
            var now = await LookAsync(site);
            if (seen.LastOrDefault() != now)
            {
                seen.Add(now);
            }

            await Task.Delay(20);
        }

        return string.Join(", ", seen);
    }

    private static async Task<string> LookAsync(WebProcess site)
    {
        try
        {
            using var client = site.CreateClient();
            using var answer = await client.GetAsync("/readyz");
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable ? "not ready" : "ready";
        }
        catch (HttpRequestException)
        {
            return "closed";
        }
    }

    private static TimeSpan TimeoutOfTheUnit()
    {
        var unit = File.ReadAllText(Path.Combine(WebProcess.Package, "alicerce-web.service"));
        return TimeSpan.FromSeconds(int.Parse(TimeoutPattern().Match(unit).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^TimeoutStopSec=(\d+)$", RegexOptions.Multiline)]
    private static partial Regex TimeoutPattern();

    /// <summary>A form over a slow line: it goes on and on until the test lets it come to its last part.</summary>
    private sealed class SlowForm : HttpContent
    {
        private const string Boundary = "------------------------4f2a";

        private readonly TaskCompletionSource _begun = new();
        private readonly Task _go;
        private readonly string _head;
        private readonly byte[] _last;

        public SlowForm(string token, Task go, string lastHeader, byte[] lastContent)
        {
            _go = go;
            _head = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n{token}\r\n" +
                $"--{Boundary}\r\nContent-Disposition: form-data; name=\"filler\"\r\n\r\n";
            _last =
            [
                .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}\r\nContent-Disposition: form-data; {lastHeader}\r\n\r\n"),
                .. lastContent,
                .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"),
            ];
            Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        }

        public Task HasBegun => _begun.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(_head));
            await stream.FlushAsync();
            _begun.TrySetResult();
            while (!_go.IsCompleted)
            {
                await stream.WriteAsync(Filler);
                await stream.FlushAsync();
                await Task.WhenAny(_go, Task.Delay(Pause));
            }

            await stream.WriteAsync(_last);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
