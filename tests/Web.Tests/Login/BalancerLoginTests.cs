using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;

namespace Alicerce.Web.Tests.Login;

/// <summary>The headers of a balancer, with real keys; every way to forge them.</summary>
internal sealed class BalancerLoginTests
{
    private const string Balancer = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188";
    private const string Issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc";
    private const string Client = "1example23456789";
    private const string KeyId = "8a0d6f0e-1f3b-4ef3-9c7b-5f0a4a7a3f21";

    private TestSite _site = null!;
    private HttpClient _client = null!;
    private KeyHost _keys = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _keys = new KeyHost();
        _site = await TestSite.StartAsync(
            options => options with
            {
                LoginMode = LoginMode.AlbCognito,
                SiteUrl = new Uri("https://files.example.com"),
                Cognito = new CognitoOptions
                {
                    Issuer = Issuer,
                    ClientId = Client,
                    Domain = new Uri("https://pool.example.com"),
                    BalancerArn = Balancer,
                },
            },
            parts => parts with { Network = () => _keys });
        _client = _site.CreateClient(followRedirects: false);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
        _keys?.Dispose();
    }

    [Test]
    public async Task Lets_in_whom_the_balancer_signed_in_and_makes_their_account_once()
    {
        var token = Sign(Header(), Person());

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => GetAsync(token)));

        var people = await _site.Accounts.ListAsync(null, PageRequest.Of(null), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers, Has.All.EqualTo(HttpStatusCode.OK));
            Assert.That(people.Items.Select(person => (person.Email, person.Subject, person.Role)), Is.EqualTo(new[] { ("ana@example.com", "subject-1", Role.User) }));
        }
    }

    [Test]
    public async Task Asks_for_each_key_once()
    {
        await GetAsync(Sign(Header(), Person()));
        await GetAsync(Sign(Header(), Person()));

        Assert.That(_keys.Asked, Is.EqualTo(new[] { $"https://public-keys.auth.elb.us-east-1.amazonaws.com/{KeyId}" }));
    }

    private static IEnumerable<TestCaseData> Forgeries()
    {
        yield return Forged("none as algorithm", Header(header => header["alg"] = "none"));
        yield return Forged("another algorithm", Header(header => header["alg"] = "HS256"));
        yield return Forged("another balancer", Header(header => header["signer"] = Balancer.Replace("web", "evil", StringComparison.Ordinal)));
        yield return Forged("no balancer", Header(header => header.Remove("signer")));
        yield return Forged("another client", Header(header => header["client"] = "other"));
        yield return Forged("another pool", Header(header => header["iss"] = Issuer + "2"));
        yield return Forged("expired", Header(header => header["exp"] = DateTimeOffset.UtcNow.AddSeconds(-1).ToUnixTimeSeconds()));
        yield return Forged("no expiry", Header(header => header.Remove("exp")));
        yield return Forged("expiry as text", Header(header => header["exp"] = "9999999999"));
        yield return Forged("key id that is a path", Header(header => header["kid"] = "../evil"));
        yield return Forged("key that nobody has", Header(header => header["kid"] = Guid.NewGuid().ToString()));
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task Refuses(JsonObject header) =>
        Assert.That(await GetAsync(Sign(header, Person())), Is.EqualTo(HttpStatusCode.Unauthorized));

    [Test]
    public async Task Refuses_every_other_text_than_the_signed_one()
    {
        var token = Sign(Header(), Person());
        var parts = token.Split('.');
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var der = KeyHost.Key.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        string[] forged =
        [
            $"{parts[0]}.{Encode(Person("subject-2"))}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}",
            $"{token}.x",
            $"{parts[0]}.{parts[1]}.{parts[2].TrimEnd('=')}",
            $"{parts[0]}.{parts[1]}.{Encode(new byte[64])}",
            $"{parts[0]}.{parts[1]}.{Encode(der)}",
            Sign(Header(), Person(), other),
            "",
        ];

        foreach (var text in forged)
        {
            Assert.That(await GetAsync(text), Is.EqualTo(HttpStatusCode.Unauthorized), text);
        }
    }

    [Test]
    public async Task Believes_no_plain_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("x-amzn-oidc-identity", "subject-1");

        using var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await GetAsync(Sign(Header(), Person()), ("x-amzn-oidc-identity", "subject-2")), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Takes_the_role_from_the_groups_that_Cognito_signed()
    {
        var admin = await GetAsync(Sign(Header(), Person()), ("x-amzn-oidc-accesstoken", AccessToken(KeyHost.PoolKey)));
        using var other = RSA.Create(2048);
        var forged = await GetAsync(Sign(Header(), Person()), ("x-amzn-oidc-accesstoken", AccessToken(other)));
        var foreign = await GetAsync(Sign(Header(), Person("subject-2")), ("x-amzn-oidc-accesstoken", AccessToken(KeyHost.PoolKey)));

        var ana = await _site.Accounts.FindByLoginAsync(Issuer, "subject-1", CancellationToken.None);
        Assert.That((admin, forged, foreign), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(ana!.Role, Is.EqualTo(Role.Admin));
    }

    [Test]
    public async Task Signs_out_of_the_balancer_and_of_Cognito()
    {
        using var page = new HttpRequestMessage(HttpMethod.Get, "/signed-out");
        page.Headers.Add("Cookie", "AWSELBAuthSessionCookie-7=x");

        using var answer = await _client.SendAsync(page);

        var expired = answer.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("1970", StringComparison.Ordinal)).Select(cookie => cookie.Split('=')[0]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(expired, Is.SupersetOf(new[] { "AWSELBAuthSessionCookie-0", "AWSELBAuthSessionCookie-1", "AWSELBAuthSessionCookie-7" }));
    }

    private async Task<HttpStatusCode> GetAsync(string token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("x-amzn-oidc-data", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    private static TestCaseData Forged(string name, JsonObject header) => new TestCaseData(header).SetArgDisplayNames(name);

    private static JsonObject Header(Action<JsonObject>? change = null)
    {
        var header = new JsonObject
        {
            ["typ"] = "JWT",
            ["kid"] = KeyId,
            ["alg"] = "ES256",
            ["iss"] = Issuer,
            ["client"] = Client,
            ["signer"] = Balancer,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds(),
        };
        change?.Invoke(header);
        return header;
    }

    private static JsonObject Person(string subject = "subject-1") =>
        new() { ["sub"] = subject, ["email"] = "ana@example.com", ["name"] = "Ana Souza" };

    private static string Sign(JsonObject header, JsonObject claims, ECDsa? key = null)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Encode((key ?? KeyHost.Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(JsonObject json) => Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');

    private static string AccessToken(RSA key)
    {
        var header = new JsonObject { ["kid"] = "pool-key", ["alg"] = "RS256" };
        var claims = new JsonObject
        {
            ["sub"] = "subject-1",
            ["iss"] = Issuer,
            ["client_id"] = Client,
            ["token_use"] = "access",
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["cognito:groups"] = new JsonArray("everybody", "admin"),
        };
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The two hosts that publish keys.</summary>
    private sealed class KeyHost : HttpMessageHandler
    {
        public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        public static readonly RSA PoolKey = RSA.Create(2048);

        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!.AbsoluteUri;
            lock (Asked)
            {
                Asked.Add(address);
            }

            var body = address switch
            {
                $"https://public-keys.auth.elb.us-east-1.amazonaws.com/{KeyId}" => Key.ExportSubjectPublicKeyInfoPem(),
                $"{Issuer}/.well-known/jwks.json" => Keys(),
                _ => null,
            };
            return Task.FromResult(new HttpResponseMessage(body is null ? HttpStatusCode.NotFound : HttpStatusCode.OK)
            {
                Content = new StringContent(body ?? ""),
            });
        }

        private static string Keys()
        {
            var key = PoolKey.ExportParameters(false);
            return new JsonObject
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "RSA",
                    ["kid"] = "pool-key",
                    ["alg"] = "RS256",
                    ["n"] = Base64Url.EncodeToString(key.Modulus),
                    ["e"] = Base64Url.EncodeToString(key.Exponent),
                }),
            }.ToJsonString();
        }
    }
}
