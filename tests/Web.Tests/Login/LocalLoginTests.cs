using System.Net;
using Alicerce.Web.Accounts;
using Alicerce.Web.Login;

namespace Alicerce.Web.Tests.Login;

internal sealed class LocalLoginTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Makes_the_first_account_with_the_code_of_the_terminal_and_no_second()
    {
        using var client = _site.CreateClient();
        (string, string)[] person = [("name", "Ana Souza"), ("email", "ana@example.com"), ("password", TestSite.Password)];

        using var wrong = await client.PostFormAsync("/set-up", "/set-up", [.. person, ("code", "AAAA-AAAA-AAAA")]);
        using var right = await client.PostFormAsync("/set-up", "/set-up", [.. person, ("code", _site.SetupCode.ToLowerInvariant())]);
        using var again = await client.GetAsync("/set-up");

        var ana = await _site.Accounts.FindByLoginAsync("local", "ana@example.com", CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(right.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(ana!.Role, Is.EqualTo(Role.Admin));
            Assert.That(ana.PasswordHash, Is.Not.Null.And.Not.Contains(TestSite.Password));
        }
    }

    [Test]
    public async Task Locks_an_account_that_somebody_guesses_at()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        using var client = _site.CreateClient();

        for (var attempt = 1; attempt <= PasswordSignIn.FailuresUntilLocked; attempt++)
        {
            using var wrong = await client.PostFormAsync("/sign-in", "/sign-in", ("email", ana.Email), ("password", "guess"));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        using var right = await client.PostFormAsync("/sign-in", "/sign-in", ("email", ana.Email), ("password", TestSite.Password));
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await right.Content.ReadAsStringAsync(), Does.Contain("Try again in 15 minutes"));
    }

    [Test]
    public async Task Ends_a_session_with_the_right_to_it()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        using var client = await _site.SignInAsync(ana);

        await _site.Accounts.ChangeAsync(ana.Id, found => found with { IsDisabled = true }, CancellationToken.None);

        using var answer = await client.GetAsync("/");
        Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task Makes_people_choose_their_own_password_and_ends_other_sessions()
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        using var other = await _site.SignInAsync(ana);
        using var client = await _site.SignInAsync(ana);
        await _site.Accounts.ChangeAsync(ana.Id, found => found with { MustChangePassword = true }, CancellationToken.None);

        using var gate = await client.GetAsync("/upload");
        using var changed = await client.PostFormAsync(
            "/profile/password", "/profile/password", ("current", TestSite.Password), ("next", "another long sentence"));
        using var otherAnswer = await other.GetAsync("/");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gate.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/profile/password"));
            Assert.That(changed.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/profile"));
            Assert.That(otherAnswer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/sign-in"));
        }
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    public async Task Leads_nobody_elsewhere_after_the_sign_in(string address)
    {
        var ana = await _site.AddPersonAsync("Ana Souza");
        using var client = _site.CreateClient(followRedirects: false);

        using var answer = await client.PostFormAsync(
            "/sign-in", "/sign-in", ("email", ana.Email), ("password", TestSite.Password), ("returnUrl", address));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/"));
    }

    [Test]
    public async Task Refuses_a_form_without_its_token()
    {
        using var client = _site.CreateClient();
        using var content = new FormUrlEncodedContent([new("email", "a@example.com"), new("password", "x")]);

        using var answer = await client.PostAsync("/sign-in", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Slows_down_who_tries_too_many_passwords()
    {
        await using var site = await TestSite.StartAsync(options => options with { SignInsPerMinute = 2 });
        using var client = site.CreateClient();
        var statuses = new List<HttpStatusCode>();
        TimeSpan? retryAfter = null;

        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var answer = await client.PostFormAsync("/sign-in", "/sign-in", ("email", "a@example.com"), ("password", "x"));
            statuses.Add(answer.StatusCode);
            retryAfter = answer.Headers.RetryAfter?.Delta;
        }

        Assert.That(statuses, Is.EqualTo(new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
        Assert.That(retryAfter, Is.EqualTo(TimeSpan.FromMinutes(1)));
    }
}
