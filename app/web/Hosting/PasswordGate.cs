using Alicerce.Web.Accounts;
using Alicerce.Web.Endpoints;

namespace Alicerce.Web.Hosting;

/// <summary>Whoever got their password from somebody else chooses their own before anything else.</summary>
internal sealed class PasswordGate(RequestDelegate next)
{
    private static readonly string[] OpenPaths = [ProfileEndpoints.PasswordPath, SessionEndpoints.SignOutPath, LanguageEndpoints.Path];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Account>() is not { MustChangePassword: true }
            || context.Request.Path.StartsWithSegments(AssetEndpoints.Path)
            || OpenPaths.Contains(context.Request.Path.Value))
        {
            return next(context);
        }

        context.Response.Redirect(ProfileEndpoints.PasswordPath);
        return Task.CompletedTask;
    }
}
