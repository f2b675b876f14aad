using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alicerce.Web.Tests.Peers;

/// <summary>
/// A user pool that signs everybody in as one person: it insists on the code flow with PKCE, hands out each code once,
/// and knows the secret of its client.
/// </summary>
internal sealed class LoginService : IAsyncDisposable
{
    public const string Client = "web-client";
    public const string Secret = "web-client-secret";

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, (string Challenge, string Address)> _codes = new();

    private LoginService(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public JsonObject Person { get; set; } = new() { ["sub"] = "subject-1", ["email"] = "ana@example.com", ["name"] = "Ana Souza" };

    public JsonObject Claims { get; set; } = [];

    public static async Task<LoginService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var service = new LoginService(builder.Build());
        service._application.MapGet("/oauth2/authorize", service.Authorize);
        service._application.MapPost("/oauth2/token", service.ExchangeAsync);
        service._application.MapGet("/oauth2/userInfo", service.Describe);
        service._application.MapGet("/logout", (string client_id, string logout_uri) => client_id == Client ? Results.Redirect(logout_uri) : Results.BadRequest());
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private IResult Authorize(
        string response_type, string client_id, string redirect_uri, string state, string code_challenge, string code_challenge_method, string scope)
    {
        if ((response_type, client_id, code_challenge_method) != ("code", Client, "S256") || !scope.Contains("openid", StringComparison.Ordinal))
        {
            return Results.BadRequest();
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (code_challenge, redirect_uri);
        return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = form["code_verifier"].ToString();
        if (form["client_id"] != Client || form["client_secret"] != Secret || form["grant_type"] != "authorization_code"
            || !_codes.TryRemove(form["code"].ToString(), out var code)
            || form["redirect_uri"] != code.Address
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) != code.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var claims = new JsonObject
        {
            ["iss"] = Address.AbsoluteUri.TrimEnd('/'),
            ["aud"] = Client,
            ["sub"] = "subject-1",
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["cognito:groups"] = new JsonArray("auditor"),
        };
        foreach (var (name, value) in Claims)
        {
            claims[name] = value?.DeepClone();
        }

        var token = $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.c2ln";
        return Results.Json(new { access_token = "access", token_type = "Bearer", expires_in = 3600, id_token = token });
    }

    private IResult Describe(HttpRequest request) =>
        request.Headers.Authorization == "Bearer access" ? Results.Text(Person.ToJsonString(), "application/json") : Results.Unauthorized();
}
