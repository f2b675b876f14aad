namespace Pulumi.Policy.Testing;

/// <summary>What came out of a test run, in the order in which the policies ran.</summary>
public sealed class PolicyReport
{
    internal PolicyReport(IReadOnlyList<PolicyResult> results) => Results = results;

    /// <summary>Every result, those of compliant and not applicable policies included.</summary>
    public IReadOnlyList<PolicyResult> Results { get; }

    /// <summary>What violates a policy.</summary>
    public IReadOnlyList<PolicyResult> Violations => Of(PolicyOutcome.Violation);

    /// <summary>What cannot be decided yet.</summary>
    public IReadOnlyList<PolicyResult> Undecided => Of(PolicyOutcome.Undecided);

    /// <summary>What policies have nothing to say about.</summary>
    public IReadOnlyList<PolicyResult> NotApplicable => Of(PolicyOutcome.NotApplicable);

    /// <summary>What an exemption allows.</summary>
    public IReadOnlyList<PolicyResult> Exempt => Of(PolicyOutcome.Exempt);

    /// <summary>What was changed, with the properties after the change.</summary>
    public IReadOnlyList<PolicyResult> Remediated => Of(PolicyOutcome.Remediated);

    /// <summary>Policies that failed themselves.</summary>
    public IReadOnlyList<PolicyResult> Failed => Of(PolicyOutcome.Failed);

    /// <summary>Policies that hold.</summary>
    public IReadOnlyList<PolicyResult> Compliant => Of(PolicyOutcome.Compliant);

    /// <summary>
    /// The one outcome of the run, for tests of one policy: the gravest of failed, violation, undecided, exempt,
    /// remediated, compliant and not applicable.
    /// </summary>
    public PolicyOutcome Outcome => Gravity.FirstOrDefault(
        outcome => Results.Any(result => result.Outcome == outcome), PolicyOutcome.NotApplicable);

    private static IEnumerable<PolicyOutcome> Gravity =>
    [
        PolicyOutcome.Failed,
        PolicyOutcome.Violation,
        PolicyOutcome.Undecided,
        PolicyOutcome.Exempt,
        PolicyOutcome.Remediated,
        PolicyOutcome.Compliant,
    ];

    /// <summary>The results of one policy.</summary>
    /// <param name="policy">Name of the policy.</param>
    public IReadOnlyList<PolicyResult> For(string policy) => [.. Results.Where(result => result.Policy == policy)];

    /// <summary>One line per result, for test failures.</summary>
    public override string ToString() => string.Join('\n', Results);

    private PolicyResult[] Of(PolicyOutcome outcome) => [.. Results.Where(result => result.Outcome == outcome)];
}
