using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Alicerce.Web.Endpoints;

/// <summary>What people see and change about themselves.</summary>
internal static class ProfileEndpoints
{
    public const string PasswordPath = "/profile/password";

    private const string Path = "/profile";
    private const string Forever = "private, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => Show.Page<ProfilePage>());
        routes.MapPost(Path, RenameAsync);
        routes.MapPost($"{Path}/avatar", SetAvatarAsync);
        routes.MapGet(PasswordPath, (HttpContext context) =>
            context.Features.GetRequiredFeature<Account>().IsLocal ? Show.Page<PasswordPage>() : (IResult)TypedResults.NotFound());
        routes.MapPost(PasswordPath, ChangePasswordAsync);
        routes.MapGet("/people/{id}/avatar/{version}", SendAvatarAsync);
    }

    private static async Task<IResult> RenameAsync(
        [FromForm] string? name, HttpContext context, IAccountStore accounts, AuditTrail audit)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        if (!account.IsLocal || !NewPerson.IsName(name))
        {
            return Show.Page<ProfilePage>(StatusCodes.Status400BadRequest, ("Problem", "name"));
        }

        await accounts.ChangeAsync(account.Id, found => found with { Name = name!.Trim() }, context.RequestAborted);
        await audit.WriteAsync(AuditAction.ProfileChanged, account, account.Email, "name", context.RequestAborted);
        return TypedResults.LocalRedirect(ReturnAddress.With(Path, "saved"));
    }

    private static async Task<IResult> SetAvatarAsync(
        IFormFile? picture, HttpContext context, IAccountStore accounts, AuditTrail audit)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        if (picture is not { Length: > 0 and <= Avatar.MaximumBytes })
        {
            return Show.Page<ProfilePage>(StatusCodes.Status400BadRequest, ("Problem", "picture-size"));
        }

        using var content = new MemoryStream();
        await picture.CopyToAsync(content, context.RequestAborted);
        if (Avatar.FromContent(content.ToArray()) is not { } avatar)
        {
            return Show.Page<ProfilePage>(StatusCodes.Status400BadRequest, ("Problem", "picture-type"));
        }

        await accounts.SetAvatarAsync(account.Id, avatar, context.RequestAborted);
        await audit.WriteAsync(AuditAction.ProfileChanged, account, account.Email, "picture", context.RequestAborted);
        return TypedResults.LocalRedirect(ReturnAddress.With(Path, "saved"));
    }

    private static async Task<IResult> SendAvatarAsync(string id, HttpContext context, IAccountStore accounts)
    {
        if (await accounts.FindAvatarAsync(id, context.RequestAborted) is not { } avatar)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = Forever;
        return TypedResults.File(avatar.Content, avatar.MediaType);
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? next, HttpContext context, PasswordSignIn passwords)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        if (!PasswordSignIn.IsLongEnough(next ?? "") || next == current)
        {
            return Show.Page<PasswordPage>(StatusCodes.Status400BadRequest, ("Problem", next == current ? "same" : "short"));
        }

        if (await passwords.ChangeAsync(account, current ?? "", next!, context.RequestAborted) is not { } changed)
        {
            return Show.Page<PasswordPage>(StatusCodes.Status400BadRequest, ("Problem", "wrong"));
        }

        // All other sessions have ended.
        await context.SignInAsync(SessionCookie.Scheme, Principals.Of(changed, SessionCookie.Scheme));
        return TypedResults.LocalRedirect(ReturnAddress.With(Path, "password"));
    }
}
