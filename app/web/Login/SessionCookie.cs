using System.Security.Claims;
using Alicerce.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Alicerce.Web.Login;

/// <summary>The session of somebody whom the application signed in.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options, bool isHttps)
    {
        // The prefix makes browsers refuse a cookie that another host or an unencrypted page has set.
        options.Cookie.Name = isHttps ? "__Host-session" : "session";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    // What the cookie says was true when it was made; the account says what is true now.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var accounts = http.RequestServices.GetRequiredService<IAccountStore>();
        var account = Principals.IdOf(context.Principal) is { } id
            ? await accounts.FindAsync(id, http.RequestAborted)
            : null;
        if (account is null or { IsDisabled: true } || context.Principal!.FindFirstValue(Principals.StampClaim) != account.Stamp)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(Principals.Of(account, Scheme));
        http.Features.Set(account);
    }
}
