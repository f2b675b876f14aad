using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Alicerce.Web.Endpoints;

/// <summary>In and out.</summary>
internal static class SessionEndpoints
{
    public const string SignOutPath = "/sign-out";

    // The balancer keeps its session in as many cookies as it needs, of which a request may show fewer.
    private const string BalancerCookie = "AWSELBAuthSessionCookie-";
    private const int BalancerCookies = 4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", ShowAsync).AllowAnonymous();
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/sign-in/start", Start).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost(SignOutPath, SignOutAsync).AllowAnonymous();
        routes.MapGet("/signed-out", ShowSignedOut).AllowAnonymous();
        routes.MapGet("/denied", () => TypedResults.StatusCode(StatusCodes.Status403Forbidden)).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(
        string? returnUrl, HttpContext context, WebOptions options, IAccountStore accounts)
    {
        if (context.Features.Get<Account>() is not null)
        {
            return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
        }

        var needsSetup = options.LoginMode == LoginMode.None && !await accounts.HasAdminAsync(context.RequestAborted);
        return Show.Page<SignInPage>(("ReturnUrl", ReturnAddress.Of(returnUrl)), ("NeedsSetup", needsSetup));
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl,
        HttpContext context, WebOptions options, PasswordSignIn passwords)
    {
        if (options.LoginMode != LoginMode.None)
        {
            return TypedResults.NotFound();
        }

        var (outcome, account) = await passwords.SignInAsync(email ?? "", password ?? "", context.RequestAborted);
        if (account is null)
        {
            return Show.Page<SignInPage>(
                StatusCodes.Status401Unauthorized,
                ("Problem", outcome == PasswordOutcome.Locked ? "locked" : "wrong"),
                ("ReturnUrl", ReturnAddress.Of(returnUrl)),
                ("Email", email ?? ""));
        }

        await context.SignInAsync(SessionCookie.Scheme, Principals.Of(account, SessionCookie.Scheme));
        return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
    }

    private static IResult Start([FromForm] string? returnUrl, WebOptions options) =>
        options.LoginMode == LoginMode.AppOidc
            ? TypedResults.Challenge(
                new AuthenticationProperties { RedirectUri = ReturnAddress.Of(returnUrl) }, [CognitoHandler.SchemeName])
            : TypedResults.NotFound();

    private static async Task<IResult> SignOutAsync(HttpContext context, WebOptions options, AuditTrail audit)
    {
        if (context.Features.Get<Account>() is { } account)
        {
            await audit.WriteAsync(AuditAction.SignedOut, account, account.Email, "", context.RequestAborted);
        }

        if (options.LoginMode == LoginMode.AlbCognito)
        {
            ExpireBalancerCookies(context);
        }
        else
        {
            await context.SignOutAsync(SessionCookie.Scheme);
        }

        return options.Cognito is { } cognito ? TypedResults.Redirect(LogoutOf(cognito, options.SiteUrl!)) : TypedResults.LocalRedirect("/signed-out");
    }

    // Outside of what the balancer guards, so that coming here does not sign in again.
    private static RazorComponentResult ShowSignedOut(HttpContext context, WebOptions options)
    {
        if (options.LoginMode == LoginMode.AlbCognito)
        {
            ExpireBalancerCookies(context);
        }

        return Show.Page<SignedOutPage>();
    }

    private static string LogoutOf(CognitoOptions cognito, Uri site) =>
        new Uri(cognito.Domain, "/logout").AbsoluteUri
        + $"?client_id={Uri.EscapeDataString(cognito.ClientId)}"
        + $"&logout_uri={Uri.EscapeDataString(new Uri(site, "/signed-out").AbsoluteUri)}";

    private static void ExpireBalancerCookies(HttpContext context)
    {
        var names = context.Request.Cookies.Keys
            .Where(name => name.StartsWith(BalancerCookie, StringComparison.Ordinal))
            .Union(Enumerable.Range(0, BalancerCookies).Select(shard => $"{BalancerCookie}{shard}"));
        foreach (var name in names)
        {
            context.Response.Cookies.Delete(name, new CookieOptions { Path = "/", Secure = true, HttpOnly = true });
        }
    }
}
