using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Alicerce.Web.Endpoints;

/// <summary>Accounts and roles, for administrators.</summary>
internal static class PeopleEndpoints
{
    private const string Path = "/people";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup(Path).RequireAuthorization(Policies.Admin);
        people.MapGet("", ListAsync);
        people.MapPost("", AddAsync);
        people.MapPost("{id}/role", SetRoleAsync);
        people.MapPost("{id}/access", SetAccessAsync);
        people.MapPost("{id}/password", ResetPasswordAsync);
    }

    private static async Task<IResult> ListAsync(
        string? search, string? page, IAccountStore accounts, CancellationToken cancellationToken)
    {
        var text = FileEndpoints.SearchOf(search);
        var found = await accounts.ListAsync(text, PageRequest.Of(page), cancellationToken);
        return Show.Page<PeoplePage>(("People", found), ("Search", text));
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? name, [FromForm] string? email, [FromForm] string? role,
        HttpContext context, WebOptions options, IAccountStore accounts, PasswordHashing hashing, AuditTrail audit,
        TimeProvider clock)
    {
        if (options.LoginMode != LoginMode.None)
        {
            return TypedResults.NotFound();
        }

        if (!NewPerson.IsValid(name, email) || !RoleText.TryParse(role, out var parsed))
        {
            return await ShowAsync(accounts, ("Problem", "incomplete"), context.RequestAborted);
        }

        var password = NewPerson.NewPassword();
        var hash = await hashing.HashAsync(password, context.RequestAborted);
        var person = NewPerson.Create(name!, email!, parsed, hash, mustChange: true, clock.GetUtcNow());
        if (!await accounts.AddAsync(person, context.RequestAborted))
        {
            return await ShowAsync(accounts, ("Problem", "exists"), context.RequestAborted);
        }

        await audit.WriteAsync(
            AuditAction.AccountCreated, context.Features.Get<Account>(), person.Email, RoleText.Of(parsed), context.RequestAborted);
        return await ShowPasswordAsync(accounts, person, password, context.RequestAborted);
    }

    private static async Task<IResult> SetRoleAsync(
        string id, [FromForm] string? role, HttpContext context, IAccountStore accounts, AuditTrail audit)
    {
        // Nobody takes the last administrator away, because nobody changes themselves.
        var account = context.Features.GetRequiredFeature<Account>();
        if (id == account.Id || !RoleText.TryParse(role, out var parsed))
        {
            return TypedResults.BadRequest();
        }

        var before = await accounts.FindAsync(id, context.RequestAborted);
        if (before is null || await accounts.ChangeAsync(id, found => found with { Role = parsed }, context.RequestAborted) is not { } person)
        {
            return TypedResults.NotFound();
        }

        await audit.WriteAsync(
            AuditAction.RoleChanged, account, person.Email, $"{RoleText.Of(before.Role)} → {RoleText.Of(parsed)}", context.RequestAborted);
        return TypedResults.LocalRedirect(ReturnAddress.With(Path, "role"));
    }

    private static async Task<IResult> SetAccessAsync(
        string id, [FromForm] bool enabled, HttpContext context, IAccountStore accounts, AuditTrail audit)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        if (id == account.Id)
        {
            return TypedResults.BadRequest();
        }

        var person = await accounts.ChangeAsync(id, found => found with { IsDisabled = !enabled }, context.RequestAborted);
        if (person is null)
        {
            return TypedResults.NotFound();
        }

        await audit.WriteAsync(
            enabled ? AuditAction.AccountEnabled : AuditAction.AccountDisabled, account, person.Email, "", context.RequestAborted);
        return TypedResults.LocalRedirect(ReturnAddress.With(Path, enabled ? "enabled" : "disabled"));
    }

    private static async Task<IResult> ResetPasswordAsync(
        string id, HttpContext context, IAccountStore accounts, PasswordHashing hashing, AuditTrail audit)
    {
        var account = context.Features.GetRequiredFeature<Account>();
        if (id == account.Id || await accounts.FindAsync(id, context.RequestAborted) is not { IsLocal: true })
        {
            return TypedResults.NotFound();
        }

        var password = NewPerson.NewPassword();
        var hash = await hashing.HashAsync(password, context.RequestAborted);
        var person = await accounts.ChangeAsync(
            id,
            found => found with
            {
                PasswordHash = hash,
                MustChangePassword = true,
                Stamp = Account.NewStamp(),
                Failures = 0,
                LockedUntil = null,
            },
            context.RequestAborted);
        await audit.WriteAsync(AuditAction.PasswordReset, account, person!.Email, "", context.RequestAborted);
        return await ShowPasswordAsync(accounts, person, password, context.RequestAborted);
    }

    private static async Task<IResult> ShowAsync(
        IAccountStore accounts, (string Name, object? Value) parameter, CancellationToken cancellationToken)
    {
        var found = await accounts.ListAsync(null, PageRequest.Of(null), cancellationToken);
        return Show.Page<PeoplePage>(StatusCodes.Status400BadRequest, ("People", found), parameter);
    }

    private static async Task<IResult> ShowPasswordAsync(
        IAccountStore accounts, Account person, string password, CancellationToken cancellationToken)
    {
        var found = await accounts.ListAsync(null, PageRequest.Of(null), cancellationToken);
        return Show.Page<PeoplePage>(("People", found), ("NewPassword", password), ("NewPasswordFor", person.Email));
    }
}
