using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace Alicerce.Web.Login;

/// <summary>Local accounts: checks and sets passwords, and locks an account that somebody guesses at.</summary>
public sealed class PasswordSignIn(IAccountStore accounts, AuditTrail audit, TimeProvider clock)
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 200;
    public const int FailuresUntilLocked = 5;

    public static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(15);

    private static readonly PasswordHasher<string> Hasher = new();

    // Checked for addresses that nobody has, so that the time of the answer does not tell which exist.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword("", Account.NewStamp()));

    public async Task<(PasswordOutcome Outcome, Account? Account)> SignInAsync(
        string email, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByLoginAsync(Account.LocalIssuer, Account.SubjectOf(email), cancellationToken);
        if (account?.PasswordHash is null || account.IsDisabled)
        {
            Verify(NobodysHash.Value, password);
            await audit.WriteAsync(AuditAction.SignInFailed, null, email, "", cancellationToken);
            return (PasswordOutcome.Wrong, null);
        }

        var now = clock.GetUtcNow();
        if (account.LockedUntil > now)
        {
            Verify(account.PasswordHash, password);
            await audit.WriteAsync(AuditAction.SignInFailed, null, account.Email, "locked", cancellationToken);
            return (PasswordOutcome.Locked, null);
        }

        var result = Verify(account.PasswordHash, password);
        if (result == PasswordVerificationResult.Failed)
        {
            return (await FailAsync(account, now, cancellationToken), null);
        }

        var signedIn = await accounts.ChangeAsync(
            account.Id,
            current => current with
            {
                Failures = 0,
                LockedUntil = null,
                SignedInAt = now,
                PasswordHash = result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : current.PasswordHash,
            },
            cancellationToken);
        await audit.WriteAsync(AuditAction.SignedIn, signedIn, account.Email, "", cancellationToken);
        return (PasswordOutcome.Right, signedIn);
    }

    /// <summary>Ends all sessions of the account.</summary>
    public async Task<Account?> ChangeAsync(
        Account account, string current, string next, CancellationToken cancellationToken)
    {
        if (account.PasswordHash is null || Verify(account.PasswordHash, current) == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var changed = await accounts.ChangeAsync(
            account.Id,
            found => found with { PasswordHash = Hash(next), Stamp = Account.NewStamp(), MustChangePassword = false },
            cancellationToken);
        await audit.WriteAsync(AuditAction.PasswordChanged, account, account.Email, "", cancellationToken);
        return changed;
    }

    public static string Hash(string password) => Hasher.HashPassword("", password);

    public static bool IsLongEnough(string password) => password.Length is >= MinimumLength and <= MaximumLength;

    private async Task<PasswordOutcome> FailAsync(Account account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failed = await accounts.ChangeAsync(
            account.Id,
            current => current.Failures + 1 < FailuresUntilLocked
                ? current with { Failures = current.Failures + 1 }
                : current with { Failures = 0, LockedUntil = now + LockDuration },
            cancellationToken);
        var isLocked = failed?.LockedUntil > now;
        await audit.WriteAsync(
            isLocked ? AuditAction.LockedOut : AuditAction.SignInFailed, null, account.Email, "", cancellationToken);
        return isLocked ? PasswordOutcome.Locked : PasswordOutcome.Wrong;
    }

    private static PasswordVerificationResult Verify(string hash, string password) =>
        Hasher.VerifyHashedPassword("", hash, password.Length <= MaximumLength ? password : "");
}
