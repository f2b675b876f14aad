using System.Text.Encodings.Web;
using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Alicerce.Web.Login;

/// <summary>Believes the balancer about who sends a request, once the headers are verified: on every request anew.</summary>
internal sealed partial class BalancerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    CognitoOptions cognito,
    BalancerTokens tokens,
    AccessTokens accessTokens,
    AccountDirectory directory)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "balancer";

    public const string DataHeader = "x-amzn-oidc-data";
    public const string IdentityHeader = "x-amzn-oidc-identity";
    public const string AccessTokenHeader = "x-amzn-oidc-accesstoken";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var data = Request.Headers[DataHeader];
        if (data.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            var account = await ReadAccountAsync(data.ToString());
            if (account.IsDisabled)
            {
                return AuthenticateResult.Fail("The account is disabled.");
            }

            Context.Features.Set(account);
            return AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(account, SchemeName), SchemeName));
        }
        catch (LoginRefusedException exception)
        {
            LogRefused(Logger, exception, exception.Message);
            return AuthenticateResult.Fail(exception);
        }
    }

    // The balancer sends nobody here who is not signed in, so this is no case for a sign-in page.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private async Task<Account> ReadAccountAsync(string data)
    {
        var claims = await tokens.VerifyAsync(data, Context.RequestAborted);
        var subject = Claims.Required(claims, "sub");
        if (Request.Headers[IdentityHeader] is { Count: > 0 } identity && identity.ToString() != subject)
        {
            throw new LoginRefusedException($"`{IdentityHeader}` names somebody else than the signed claims.");
        }

        Role? role = null;
        if (Request.Headers[AccessTokenHeader] is { Count: > 0 } token)
        {
            var groups = await accessTokens.ReadGroupsAsync(token.ToString(), subject, Context.RequestAborted);
            role = RoleText.FromGroups(groups);
        }

        return await directory.ResolveAsync(Claims.PersonOf(claims, cognito.Issuer, role), Context.RequestAborted);
    }

    [LoggerMessage(20, LogLevel.Warning, "The headers of the balancer were refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, Exception exception, string reason);
}
