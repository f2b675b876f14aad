using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Alicerce.Web.Endpoints;

/// <summary>The first account. Once there is an administrator, this is gone.</summary>
internal static class SetupEndpoints
{
    private const string Path = "/set-up";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync).AllowAnonymous();
        routes.MapPost(Path, CreateAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> ShowAsync(
        WebOptions options, IAccountStore accounts, CancellationToken cancellationToken) =>
        await IsOpenAsync(options, accounts, cancellationToken) ? Show.Page<SetupPage>() : TypedResults.NotFound();

    private static async Task<IResult> CreateAsync(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password,
        HttpContext context, WebOptions options, IAccountStore accounts, PasswordHashing hashing, SetupCode setup,
        AuditTrail audit, TimeProvider clock)
    {
        if (!await IsOpenAsync(options, accounts, context.RequestAborted))
        {
            return TypedResults.NotFound();
        }

        var problem = !setup.Matches(code) ? "wrong-code"
            : !NewPerson.IsValid(name, email) ? "incomplete"
            : !PasswordSignIn.IsLongEnough(password ?? "") ? "short"
            : null;
        if (problem is not null)
        {
            return Show.Page<SetupPage>(
                StatusCodes.Status400BadRequest, ("Problem", problem), ("Name", name ?? ""), ("Email", email ?? ""));
        }

        var hash = await hashing.HashAsync(password!, context.RequestAborted);
        var account = NewPerson.Create(name!, email!, Role.Admin, hash, mustChange: false, clock.GetUtcNow());
        if (!await accounts.AddFirstAsync(account, context.RequestAborted))
        {
            return TypedResults.NotFound();
        }

        await audit.WriteAsync(AuditAction.AccountCreated, account, account.Email, RoleText.Admin, context.RequestAborted);
        await context.SignInAsync(SessionCookie.Scheme, Principals.Of(account, SessionCookie.Scheme));
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<bool> IsOpenAsync(
        WebOptions options, IAccountStore accounts, CancellationToken cancellationToken) =>
        options.LoginMode == LoginMode.None && !await accounts.HasAdminAsync(cancellationToken);
}
