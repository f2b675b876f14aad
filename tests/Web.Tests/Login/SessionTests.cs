using System.Net;
using Alicerce.AwsPeers;
using Alicerce.Web.Accounts;
using Microsoft.AspNetCore.Routing;

namespace Alicerce.Web.Tests.Login;

/// <summary>How long somebody is in, and who may speak for them meanwhile.</summary>
internal sealed class SessionTests
{
    private readonly SettableClock _clock = new() { Now = TimeProvider.System.GetUtcNow() };
    private TestSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync(parts: parts => parts with { Clock = _clock });

    [TearDown]
    public async Task StopAsync() => await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Ends_after_eight_hours_without_a_visit()
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Ana Souza"));

        _clock.Now += TimeSpan.FromHours(7);
        using var early = await client.GetAsync("/upload");
        _clock.Now += TimeSpan.FromHours(7);
        using var renewed = await client.GetAsync("/upload");
        _clock.Now += TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1);
        using var late = await client.GetAsync("/upload");

        Assert.That(early.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/upload"));
        Assert.That(renewed.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/upload"));
        Assert.That(late.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/sign-in?returnUrl=%2Fupload"));
    }

    [Test]
    public async Task Is_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        await using var site = await TestSite.StartAsync(
            options => options with { SiteUrl = new Uri("https://files.example.com") });
        var ana = await site.AddPersonAsync("Ana Souza");
        using var client = site.CreateClient(followRedirects: false);
        using var page = await client.GetAsync("/sign-in");
        var form = page.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Headers.Add("Cookie", form.Split(';')[0]);
        request.Content = new FormUrlEncodedContent(
        [
            new("email", ana.Email), new("password", TestSite.Password),
            new("formToken", Forms.TokenOf(await page.Content.ReadAsStringAsync())),
        ]);

        using var answer = await client.SendAsync(request);

        var session = answer.Headers.GetValues("Set-Cookie").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(form, Does.Match("^__Host-form=[^;]+; path=/; secure; samesite=strict; httponly$"));
            Assert.That(session, Does.Match("^__Host-session=[^;]+; path=/; secure; samesite=lax; httponly$"));
            Assert.That(answer.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age="));
        }
    }

    [Test]
    public async Task Lets_no_other_site_send_any_form()
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Carla Dias", Role.Admin));
        using var stranger = await _site.SignInAsync(await _site.AddPersonAsync("Eva Prado", Role.Admin));
        var foreign = await stranger.ReadTokenAsync("/");
        var addresses = PatternsOf("POST").Select(AddressOf).ToList();

        Assert.That(addresses, Has.Count.GreaterThanOrEqualTo(13));
        foreach (var address in addresses)
        {
            using var without = await client.PostAsync(address, new FormUrlEncodedContent([]));
            using var withForeign = await client.PostAsync(address, new FormUrlEncodedContent([new("formToken", foreign)]));
            using var json = new StringContent("{}", null, "application/json");
            using var asJson = await client.PostAsync(address, json);
            Assert.That(
                new[] { without.StatusCode, withForeign.StatusCode, asJson.StatusCode },
                Has.All.EqualTo(HttpStatusCode.BadRequest), address);
        }
    }

    [Test]
    public async Task Changes_nothing_by_an_address_alone()
    {
        var changing = PatternsOf("POST").Except(PatternsOf("GET")).Select(AddressOf).ToList();
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Carla Dias", Role.Admin));

        Assert.That(changing, Does.Contain("/sign-out"));
        foreach (var address in changing)
        {
            using var answer = await client.GetAsync(address);
            Assert.That(
                answer.StatusCode,
                Is.EqualTo(HttpStatusCode.MethodNotAllowed).Or.EqualTo(HttpStatusCode.NotFound), address);
        }

        using var still = await client.GetAsync("/profile");
        Assert.That(still.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/profile"));
    }

    private IEnumerable<string> PatternsOf(string method) => _site.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
        .Select(endpoint => endpoint.RoutePattern.RawText!);

    private static string AddressOf(string pattern) =>
        "/" + pattern.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal);
}
