using System.Net;
using System.Text.Json.Nodes;
using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Alicerce.Web.Tests.Peers;

namespace Alicerce.Web.Tests.Login;

internal sealed class CognitoLoginTests
{
    private LoginService _service = null!;
    private TestSite _site = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _service = await LoginService.StartAsync();
        _site = await TestSite.StartAsync(
            options => options with
            {
                LoginMode = LoginMode.AppOidc,
                Cognito = new CognitoOptions
                {
                    Issuer = _service.Address.AbsoluteUri.TrimEnd('/'),
                    ClientId = LoginService.Client,
                    Domain = _service.Address,
                    ClientSecretArn = "arn:client",
                },
            },
            parts => parts with
            {
                ReadSecret = (arn, _) => Task.FromResult(arn == "arn:client" ? LoginService.Secret : throw new ArgumentException(arn)),
            });
    }

    [TearDown]
    public async Task StopAsync()
    {
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Signs_in_by_code_and_proof_and_makes_the_account()
    {
        using var client = _site.CreateClient();

        using var answer = await SignInAsync(client);

        var ana = await _site.Accounts.FindByLoginAsync(_service.Address.AbsoluteUri.TrimEnd('/'), "subject-1", CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/audit"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((ana!.Name, ana.Role), Is.EqualTo(("Ana Souza", Role.Auditor)));
        }
    }

    private static IEnumerable<TestCaseData> Lies()
    {
        yield return new TestCaseData("iss", (JsonNode)"https://evil.example").SetArgDisplayNames("another issuer");
        yield return new TestCaseData("aud", (JsonNode)"other").SetArgDisplayNames("another client");
        yield return new TestCaseData("sub", (JsonNode)"somebody").SetArgDisplayNames("another person");
        yield return new TestCaseData("exp", (JsonNode)1).SetArgDisplayNames("an expired token");
    }

    [TestCaseSource(nameof(Lies))]
    public async Task Refuses(string claim, JsonNode value)
    {
        _service.Claims = new JsonObject { [claim] = value.DeepClone() };
        using var client = _site.CreateClient();

        using var answer = await SignInAsync(client);

        Assert.That(answer.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/sign-in?notice=login-failed"));
        Assert.That((await _site.Accounts.ListAsync(null, PageRequest.Of(null), CancellationToken.None)).Total, Is.Zero);
    }

    [Test]
    public async Task Refuses_a_code_that_this_browser_did_not_ask_for()
    {
        using var client = _site.CreateClient();

        using var answer = await client.GetAsync("/signed-in?code=abc&state=forged");

        Assert.That(answer.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/sign-in?notice=login-failed"));
    }

    [TestCase("error=access_denied&error_description=User+is+not+allowed")]
    [TestCase("error=server_error")]
    [TestCase("code=expired")]
    [TestCase("")]
    public async Task Says_when_the_service_lets_nobody_in(string answerOfTheService)
    {
        using var client = _site.CreateClient(followRedirects: false);
        using var asked = await client.PostFormAsync("/sign-in", "/sign-in/start", ("returnUrl", "/audit"));
        var state = System.Web.HttpUtility.ParseQueryString(asked.Headers.Location!.Query)["state"]!;

        using var refused = await client.GetAsync($"/signed-in?{answerOfTheService}&state={Uri.EscapeDataString(state)}");
        using var page = await client.GetAsync(refused.Headers.Location);

        Assert.That(refused.Headers.Location!.OriginalString, Is.EqualTo("/sign-in?notice=login-failed"));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("The login service did not let you in."));
        Assert.That((await _site.Accounts.ListAsync(null, PageRequest.Of(null), CancellationToken.None)).Total, Is.Zero);
    }

    [Test]
    public async Task Takes_each_code_once()
    {
        using var client = _site.CreateClient(followRedirects: false);
        using var asked = await client.PostFormAsync("/sign-in", "/sign-in/start", ("returnUrl", "/audit"));
        using var allowed = await client.GetAsync(asked.Headers.Location);

        using var first = await client.GetAsync(allowed.Headers.Location);
        using var again = await client.GetAsync(allowed.Headers.Location);

        Assert.That(first.Headers.Location!.OriginalString, Is.EqualTo("/audit"));
        Assert.That(again.Headers.Location!.OriginalString, Is.EqualTo("/sign-in?notice=login-failed"));
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example")]
    public async Task Leads_nobody_elsewhere_afterwards(string address)
    {
        using var client = _site.CreateClient();

        using var answer = await client.PostFormAsync("/sign-in", "/sign-in/start", ("returnUrl", address));

        Assert.That(answer.RequestMessage!.RequestUri!.Authority, Is.EqualTo(client.BaseAddress!.Authority));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/"));
    }

    [Test]
    public async Task Lets_in_nobody_who_was_shut_out()
    {
        using var client = _site.CreateClient();
        using var first = await SignInAsync(client);
        var ana = (await _site.Accounts.ListAsync(null, PageRequest.Of(null), CancellationToken.None)).Items.Single();
        await _site.Accounts.ChangeAsync(ana.Id, found => found with { IsDisabled = true }, CancellationToken.None);

        using var second = await SignInAsync(client);

        Assert.That(second.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/sign-in?notice=login-failed"));
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client) =>
        client.PostFormAsync("/sign-in", "/sign-in/start", ("returnUrl", "/audit"));
}
