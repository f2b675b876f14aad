using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;

namespace Alicerce.Web.Login;

/// <summary>Gives everybody whom a login service knows an account here, at their first sign-in.</summary>
public sealed class AccountDirectory(IAccountStore accounts, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The service decides name, address and, when it says one, the role.</summary>
    public async Task<Account> ResolveAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByLoginAsync(person.Issuer, person.Subject, cancellationToken)
            ?? await AddAsync(person, cancellationToken);
        if (IsCurrent(account, person))
        {
            return account;
        }

        var changed = await accounts.ChangeAsync(
            account.Id,
            found => found with { Email = person.Email, Name = person.Name, Role = person.Role ?? found.Role },
            cancellationToken) ?? account;
        if (changed.Role != account.Role)
        {
            await audit.WriteAsync(
                AuditAction.RoleChanged, null, changed.Email, $"{RoleText.Of(account.Role)} → {RoleText.Of(changed.Role)}", cancellationToken);
        }

        return changed;
    }

    /// <summary>For a login service that asks the person; not for headers, which come with every request.</summary>
    public async Task<Account> SignInAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        var account = await ResolveAsync(person, cancellationToken);
        if (account.IsDisabled)
        {
            await audit.WriteAsync(AuditAction.SignInFailed, null, account.Email, "disabled", cancellationToken);
            return account;
        }

        var now = clock.GetUtcNow();
        var signedIn = await accounts.ChangeAsync(account.Id, found => found with { SignedInAt = now }, cancellationToken);
        await audit.WriteAsync(AuditAction.SignedIn, account, account.Email, "", cancellationToken);
        return signedIn ?? account;
    }

    private async Task<Account> AddAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        var account = new Account
        {
            Id = Account.NewId(),
            Email = person.Email,
            Name = person.Name,
            Role = person.Role ?? Role.User,
            Issuer = person.Issuer,
            Subject = person.Subject,
            Stamp = Account.NewStamp(),
            CreatedAt = clock.GetUtcNow(),
        };
        if (await accounts.AddAsync(account, cancellationToken))
        {
            await audit.WriteAsync(AuditAction.AccountCreated, account, account.Email, RoleText.Of(account.Role), cancellationToken);
            return account;
        }

        // Two requests of a first visit: the other one was faster.
        return await accounts.FindByLoginAsync(person.Issuer, person.Subject, cancellationToken)
            ?? throw new InvalidOperationException("The account is neither new nor known.");
    }

    private static bool IsCurrent(Account account, KnownPerson person) =>
        account.Email == person.Email && account.Name == person.Name && (person.Role ?? account.Role) == account.Role;
}
