namespace Alicerce.Ingest.Claims;

/// <summary>Keeps work that is delivered twice from being done twice.</summary>
public interface IClaims
{
    /// <summary>
    /// Takes the work unless it is done or somebody is at it. Whoever takes it and then disappears loses it at the
    /// deadline.
    /// </summary>
    Task<ClaimAnswer> TryClaimAsync(string id, DateTimeOffset deadline, CancellationToken cancellationToken);

    /// <summary>Marks the work done. What it came to is kept for those who ask again.</summary>
    Task CompleteAsync(Claim claim, string data, CancellationToken cancellationToken);

    /// <summary>Gives the work back, so that the next delivery need not wait for the deadline.</summary>
    Task ReleaseAsync(Claim claim, CancellationToken cancellationToken);
}
