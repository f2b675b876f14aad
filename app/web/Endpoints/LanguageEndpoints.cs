using Alicerce.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alicerce.Web.Endpoints;

internal static class LanguageEndpoints
{
    public const string Path = "/language";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Choose).AllowAnonymous();

    private static RedirectHttpResult Choose(string? to, string? back, HttpContext context)
    {
        if (Language.All.Contains(to))
        {
            context.Response.Cookies.Append(Language.CookieName, to!, new CookieOptions
            {
                MaxAge = Lifetime,
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
            });
        }

        return TypedResults.LocalRedirect(ReturnAddress.Of(back));
    }
}
