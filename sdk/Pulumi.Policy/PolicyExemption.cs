namespace Pulumi.Policy;

/// <summary>
/// Resources that one policy leaves alone. A violation that an exemption covers is not reported as a violation: it is
/// written to the engine's log with its reason and counted.
/// </summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Resource">
/// URN of the resource. <c>*</c> stands for any text and <c>?</c> for one character:
/// <c>urn:pulumi:*::aws:s3/bucket:Bucket::public-site</c>. A pattern without <c>::</c> is matched with the logical
/// name. The pattern <c>*</c> alone covers a violation of the whole stack as well, which names no resource.
/// </param>
/// <param name="Reason">Why the policy does not hold here. An exemption without a reason is refused.</param>
public sealed record PolicyExemption(string Policy, string Resource, string Reason)
{
    /// <summary>The last day on which the exemption holds, in UTC; null is without end.</summary>
    public DateOnly? Expires { get; init; }
}
