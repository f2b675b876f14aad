using System.IO.Enumeration;

namespace Pulumi.Policy.Evaluation;

/// <summary>Finds the exemption that covers a resource, and counts how often each was used.</summary>
internal sealed class ExemptionBook(IReadOnlyList<PolicyExemption> exemptions, TimeProvider clock)
{
    private const string EveryResource = "*";

    private int _used;

    public int Used => Volatile.Read(ref _used);

    public PolicyExemption? Find(Policy policy, string urn) => Match(policy, urn).FirstOrDefault(IsInForce);

    /// <summary>The exemption that covered the resource until it ended; null when there is none.</summary>
    public PolicyExemption? FindEnded(Policy policy, string urn) =>
        Match(policy, urn).FirstOrDefault(exemption => !IsInForce(exemption));

    public void CountUse() => Interlocked.Increment(ref _used);

    private IEnumerable<PolicyExemption> Match(Policy policy, string urn) => exemptions.Count == 0
        ? []
        : exemptions.Where(exemption => exemption.Policy == policy.Name && Covers(exemption.Resource, urn));

    private bool IsInForce(PolicyExemption exemption) =>
        exemption.Expires is not { } last || DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) <= last;

    private static bool Covers(string pattern, string urn)
    {
        // A violation of the whole stack has no resource, and an empty text matches no pattern.
        if (urn.Length == 0)
        {
            return pattern == EveryResource;
        }

        var text = pattern.Contains("::", StringComparison.Ordinal) ? urn : NameOf(urn);
        return FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
    }

    // The name is what follows the type, and may itself contain the separator of a URN.
    private static string NameOf(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts[3] : urn;
    }
}
