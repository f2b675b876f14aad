using System.Buffers.Binary;
using System.Net;
using Alicerce.Web.Login;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Alicerce.Web.Tests.Login;

/// <summary>Many people sign in at once, and nobody else notices.</summary>
internal sealed class PasswordHashingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SlowHasher _hasher = new();
    private PasswordHashing? _hashing;

    [TearDown]
    public void Close() => _hasher.Dispose();

    [Test]
    public async Task Hashes_no_more_at_once_than_it_was_told()
    {
        using var hashing = new PasswordHashing(_hasher, atOnce: 2, waiting: 100);

        var all = Enumerable.Range(0, 20).Select(number => hashing.HashAsync($"{number}", CancellationToken.None)).ToList();
        await _hasher.HasStartedAsync(2);
        _hasher.Open();
        var hashes = await Task.WhenAll(all).WaitAsync(Patience);

        Assert.That(hashes, Is.Unique);
        Assert.That(_hasher.MostAtOnce, Is.EqualTo(2));
    }

    [Test]
    public async Task Sends_away_who_would_wait_too_long_and_lets_go_who_leaves()
    {
        using var hashing = new PasswordHashing(_hasher, atOnce: 1, waiting: 1);
        using var leaves = new CancellationTokenSource();
        var first = hashing.HashAsync("1", CancellationToken.None);
        var second = hashing.HashAsync("2", leaves.Token);

        await Assert.ThatAsync(() => hashing.HashAsync("3", CancellationToken.None), Throws.TypeOf<TooBusyException>());
        await leaves.CancelAsync();
        await Assert.ThatAsync(() => second, Throws.InstanceOf<OperationCanceledException>());
        var third = hashing.HashAsync("3", CancellationToken.None);
        _hasher.Open();

        Assert.That(await Task.WhenAll(first, third).WaitAsync(Patience), Is.Unique);
    }

    [Test]
    public async Task Keeps_the_cost_that_the_framework_recommends()
    {
        using var hashing = new PasswordHashing();

        var hash = Convert.FromBase64String(await hashing.HashAsync(TestSite.Password, CancellationToken.None));

        // Format 1: the function (2 is HMAC-SHA-512), then how often, then how long the salt is.
        var numbers = Enumerable.Range(0, 3)
            .Select(index => BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1 + (4 * index))))
            .ToArray();
        Assert.That(hash[0], Is.EqualTo(1));
        Assert.That(numbers[0], Is.EqualTo(2));
        Assert.That(numbers[1], Is.EqualTo(new PasswordHasherOptions().IterationCount).And.GreaterThanOrEqualTo(100_000));
        Assert.That(numbers[2], Is.GreaterThanOrEqualTo(16));
    }

    [Test]
    public async Task Shows_pages_while_others_wait_to_sign_in()
    {
        await using var site = await StartAsync(waiting: 3);
        var ana = await site.AddPersonAsync("Ana Souza");
        using var reader = await SignInWithOpenGateAsync(site, ana);
        var waiting = Enumerable.Range(0, 4).Select(_ => TryAsync(site, ana.Email, TestSite.Password)).ToList();
        await QueueHasAsync(3);

        using var page = await reader.GetAsync("/");
        using var newcomer = site.CreateClient();
        using var signIn = await newcomer.GetAsync("/sign-in");
        using var busy = await SendAsync(site, ana.Email, TestSite.Password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((page.StatusCode, signIn.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(busy.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(busy.Headers.RetryAfter!.Delta, Is.EqualTo(TooBusyException.RetryAfter));
            Assert.That(await busy.Content.ReadAsStringAsync(), Does.Contain("Very many people are here"));
        }

        _hasher.Open();
        Assert.That(await Task.WhenAll(waiting).WaitAsync(Patience), Has.All.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Opens_to_no_right_password_that_queued_up_behind_too_many_wrong_ones()
    {
        await using var site = await StartAsync(waiting: 100);
        var ana = await site.AddPersonAsync("Ana Souza");

        var guesses = new List<Task<HttpStatusCode>>();
        foreach (var password in Enumerable.Repeat("guess", PasswordSignIn.FailuresUntilLocked).Append(TestSite.Password))
        {
            guesses.Add(TryAsync(site, ana.Email, password));
            // One after the other into the queue, all of them before the first is checked.
            if (guesses.Count == 1)
            {
                await _hasher.HasStartedAsync(1);
            }

            await QueueHasAsync(guesses.Count - 1);
        }

        _hasher.Open();
        var answers = await Task.WhenAll(guesses).WaitAsync(Patience);

        var found = await site.Accounts.FindAsync(ana.Id, CancellationToken.None);
        Assert.That(answers, Has.All.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(found!.LockedUntil, Is.Not.Null);
        Assert.That(found.SignedInAt, Is.Null);
    }

    private Task<TestSite> StartAsync(int waiting) => TestSite.StartAsync(parts: parts => parts with
    {
        Configure = builder =>
        {
            parts.Configure!(builder);
            builder.Services.AddSingleton(_hashing = new PasswordHashing(_hasher, atOnce: 1, waiting));
        },
    });

    private async Task<HttpClient> SignInWithOpenGateAsync(TestSite site, Accounts.Account account)
    {
        _hasher.Open();
        var client = await site.SignInAsync(account);
        _hasher.Close();
        return client;
    }

    private static async Task<HttpStatusCode> TryAsync(TestSite site, string email, string password)
    {
        using var answer = await SendAsync(site, email, password);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(TestSite site, string email, string password)
    {
        using var client = site.CreateClient();
        return await client.PostFormAsync("/sign-in", "/sign-in", ("email", email), ("password", password));
    }

    private async Task QueueHasAsync(int count)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (_hashing!.Waiting != count)
        {
            await Task.Delay(10, deadline.Token);
        }
    }

    /// <summary>The framework's, behind a gate that the test opens.</summary>
    private sealed class SlowHasher : IPasswordHasher<string>, IDisposable
    {
        private readonly PasswordHasher<string> _real = new();
        private readonly ManualResetEventSlim _gate = new();
        private readonly SemaphoreSlim _started = new(0);
        private int _running;

        public int MostAtOnce { get; private set; }

        public void Open() => _gate.Set();

        public void Close() => _gate.Reset();

        public async Task HasStartedAsync(int count)
        {
            for (var number = 0; number < count; number++)
            {
                Assert.That(await _started.WaitAsync(Patience), Is.True);
            }
        }

        public string HashPassword(string user, string password) => Pass(() => _real.HashPassword(user, password));

        public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword) =>
            Pass(() => _real.VerifyHashedPassword(user, hashedPassword, providedPassword));

        public void Dispose()
        {
            _gate.Dispose();
            _started.Dispose();
        }

        private T Pass<T>(Func<T> work)
        {
            lock (_real)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++_running);
            }

            _started.Release();
            _gate.Wait(Patience);
            var result = work();
            lock (_real)
            {
                _running--;
            }

            return result;
        }
    }
}
