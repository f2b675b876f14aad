using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace Alicerce.Web.Login;

/// <summary>
/// Hashes passwords, few at a time: each takes a processor for as long as a hundred pages, and everybody who looks at
/// pages would wait for those who sign in. The others stand in a queue, in the order in which they came.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    private const int DefaultWaiting = 500;

    private readonly IPasswordHasher<string> _hasher;
    private readonly ConcurrencyLimiter _turns;

    // Checked for addresses that nobody has, so that the time of the answer does not tell which exist.
    private readonly Lazy<string> _nobodysHash;

    public PasswordHashing()
        : this(new PasswordHasher<string>(), Math.Max(1, Environment.ProcessorCount - 1), DefaultWaiting)
    {
    }

    /// <param name="hasher">The framework's, with its own cost.</param>
    /// <param name="atOnce">At least one processor is left to pages.</param>
    /// <param name="waiting">Whoever comes after so many is told to come back.</param>
    internal PasswordHashing(IPasswordHasher<string> hasher, int atOnce, int waiting)
    {
        _hasher = hasher;
        _nobodysHash = new(() => hasher.HashPassword("", Guid.NewGuid().ToString()));
        _turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = atOnce,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>How many stand in the queue.</summary>
    internal long Waiting => _turns.GetStatistics()?.CurrentQueuedCount ?? 0;

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => _hasher.HashPassword("", password), cancellationToken);

    /// <param name="hash">Null for somebody who has none: it takes as long, and fails.</param>
    /// <param name="password">Of any length; one that is too long fails.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    public Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken cancellationToken) =>
        InTurnAsync(
            () =>
            {
                var result = _hasher.VerifyHashedPassword(
                    "", hash ?? _nobodysHash.Value, password.Length <= PasswordSignIn.MaximumLength ? password : "");
                return hash is null ? PasswordVerificationResult.Failed : result;
            },
            cancellationToken);

    public void Dispose() => _turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        using var turn = await _turns.AcquireAsync(1, cancellationToken);
        return turn.IsAcquired ? await Task.Run(work, CancellationToken.None) : throw new TooBusyException();
    }
}
