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
        await using var site = await TestSite.StartAsync(options => options with { SiteUrl = new Uri("https://files.example.com") });
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
            Assert.That(form, Does.StartWith("__Host-form=").And.Contain("secure").And.Contain("httponly").And.Contain("samesite=strict"));
            Assert.That(session, Does.StartWith("__Host-session=").And.Contain("path=/").And.Contain("secure").And.Contain("httponly").And.Contain("samesite=lax"));
            Assert.That(session, Does.Not.Contain("domain=").And.Not.Contain("expires="));
            Assert.That(answer.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age="));
        }
    }

    [Test]
    public async Task Lets_no_other_site_send_any_form()
    {
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Carla Dias", Role.Admin));
        using var stranger = await _site.SignInAsync(await _site.AddPersonAsync("Eva Prado", Role.Admin));
        var foreign = await stranger.ReadTokenAsync("/");
        var addresses = _site.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal))
            .ToList();

        Assert.That(addresses, Has.Count.GreaterThanOrEqualTo(13));
        foreach (var address in addresses)
        {
            using var without = await client.PostAsync(address, new FormUrlEncodedContent([]));
            using var withForeign = await client.PostAsync(address, new FormUrlEncodedContent([new("formToken", foreign)]));
            using var json = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}", null, "application/json") };
            using var asJson = await client.SendAsync(json);
            Assert.That(
                new[] { without.StatusCode, withForeign.StatusCode, asJson.StatusCode },
                Has.All.EqualTo(HttpStatusCode.BadRequest), address);
        }
    }

    [Test]
    public async Task Changes_nothing_by_an_address_alone()
    {
        var changing = _site.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => !_site.Endpoints.Any(other => other.RoutePattern.RawText == pattern
                && other.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true))
            .Select(pattern => "/" + pattern.TrimStart('/').Replace("{id}", "x", StringComparison.Ordinal))
            .ToList();
        using var client = await _site.SignInAsync(await _site.AddPersonAsync("Carla Dias", Role.Admin));

        Assert.That(changing, Does.Contain("/sign-out"));
        foreach (var address in changing)
        {
            using var answer = await client.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed).Or.EqualTo(HttpStatusCode.NotFound), address);
        }

        using var still = await client.GetAsync("/profile");
        Assert.That(still.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/profile"));
    }
}
