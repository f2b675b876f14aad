using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alicerce.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace Alicerce.Web.Login;

/// <summary>
/// The authorization-code flow with PKCE. Who somebody is comes from user-info, and the groups from the ID token: both
/// straight from Cognito over TLS, where the certificate stands for the signature.
/// </summary>
internal sealed class CognitoHandler(
    IOptionsMonitor<CognitoHandlerOptions> options, ILoggerFactory logs, UrlEncoder encoder, AccountDirectory directory)
    : OAuthHandler<CognitoHandlerOptions>(options, logs, encoder)
{
    public const string SchemeName = "cognito";

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        Options.ClientSecret = await Options.Secret.GetAsync(Context.RequestAborted);
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var person = await ReadPersonAsync(tokens);
        var account = await directory.SignInAsync(person, Context.RequestAborted);
        return account.IsDisabled
            ? throw new LoginRefusedException("The account is disabled.")
            : new AuthenticationTicket(Principals.Of(account, SessionCookie.Scheme), properties, Scheme.Name);
    }

    private async Task<KnownPerson> ReadPersonAsync(OAuthTokenResponse tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        var claims = Claims.Parse(await answer.Content.ReadAsByteArrayAsync(Context.RequestAborted));
        var token = ReadIdToken(tokens.Response!.RootElement);
        Claims.RequireText(token, "sub", Claims.Required(claims, "sub"));
        return Claims.PersonOf(claims, Options.Cognito.Issuer, RoleText.FromGroups(Claims.Groups(token)));
    }

    private JsonElement ReadIdToken(JsonElement answer)
    {
        var parts = Claims.Required(answer, "id_token").Split('.');
        if (parts is not [_, var body, _] || !Base64Url.IsValid(body))
        {
            throw new LoginRefusedException("The ID token does not have the form of one.");
        }

        var token = Claims.Parse(Base64Url.DecodeFromChars(body));
        Claims.RequireText(token, "iss", Options.Cognito.Issuer);
        Claims.RequireText(token, "aud", Options.Cognito.ClientId);
        Claims.RequireFuture(token, TimeProvider.GetUtcNow());
        return token;
    }
}
