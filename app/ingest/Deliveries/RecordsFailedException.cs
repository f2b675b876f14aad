namespace Alicerce.Ingest.Deliveries;

/// <summary>
/// Thrown after every entry had its turn, so that Lambda delivers the event again: entries that succeeded are stale
/// then and change nothing.
/// </summary>
public sealed class RecordsFailedException(IReadOnlyList<string> failures, int total) : Exception(
    $"{failures.Count} of {total} records failed: {string.Join("; ", failures)}. The others are done; deliver the event again.")
{
    public IReadOnlyList<string> Failures { get; } = failures;
}
