using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace Alicerce.Web.Login;

/// <summary>Local accounts: checks and sets passwords, and locks an account that somebody guesses at.</summary>
public sealed class PasswordSignIn(IAccountStore accounts, PasswordHashing hashing, AuditTrail audit, TimeProvider clock)
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 200;
    public const int FailuresUntilLocked = 5;

    public static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(15);

    public async Task<(PasswordOutcome Outcome, Account? Account)> SignInAsync(
        string email, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByLoginAsync(Account.LocalIssuer, Account.SubjectOf(email), cancellationToken);
        if (account?.PasswordHash is null || account.IsDisabled)
        {
            await hashing.VerifyAsync(null, password, cancellationToken);
            await audit.WriteAsync(AuditAction.SignInFailed, null, email, "", cancellationToken);
            return (PasswordOutcome.Wrong, null);
        }

        var result = await hashing.VerifyAsync(account.PasswordHash, password, cancellationToken);
        // Nothing is hashed inside of a change: it keeps others from the account.
        var renewed = result == PasswordVerificationResult.SuccessRehashNeeded
            ? await hashing.HashAsync(password, cancellationToken)
            : null;
        var now = clock.GetUtcNow();
        var isRight = result != PasswordVerificationResult.Failed;
        var wasLocked = false;
        var known = await accounts.ChangeAsync(
            account.Id,
            current =>
            {
                // As it is now: while this password stood in the queue, others were wrong.
                wasLocked = current.LockedUntil > now;
                return wasLocked ? current
                    : isRight ? current with
                    {
                        Failures = 0,
                        LockedUntil = null,
                        SignedInAt = now,
                        PasswordHash = renewed ?? current.PasswordHash,
                    }
                    : current.Failures + 1 < FailuresUntilLocked ? current with { Failures = current.Failures + 1 }
                    : current with { Failures = 0, LockedUntil = now + LockDuration };
            },
            cancellationToken);
        if (isRight && !wasLocked && known is { IsDisabled: false } && known.PasswordHash == (renewed ?? account.PasswordHash))
        {
            await audit.WriteAsync(AuditAction.SignedIn, known, account.Email, "", cancellationToken);
            return (PasswordOutcome.Right, known);
        }

        var isLocked = known?.LockedUntil > now;
        await audit.WriteAsync(
            isLocked && !wasLocked ? AuditAction.LockedOut : AuditAction.SignInFailed,
            null, account.Email, wasLocked ? "locked" : "", cancellationToken);
        return (isLocked ? PasswordOutcome.Locked : PasswordOutcome.Wrong, null);
    }

    /// <summary>Ends all sessions of the account.</summary>
    public async Task<Account?> ChangeAsync(
        Account account, string current, string next, CancellationToken cancellationToken)
    {
        if (await hashing.VerifyAsync(account.PasswordHash, current, cancellationToken) == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var hash = await hashing.HashAsync(next, cancellationToken);
        var changed = await accounts.ChangeAsync(
            account.Id,
            found => found with { PasswordHash = hash, Stamp = Account.NewStamp(), MustChangePassword = false },
            cancellationToken);
        await audit.WriteAsync(AuditAction.PasswordChanged, account, account.Email, "", cancellationToken);
        return changed;
    }

    public static bool IsLongEnough(string password) => password.Length is >= MinimumLength and <= MaximumLength;
}
