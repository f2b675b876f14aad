namespace Pulumi.Policy.Testing;

/// <summary>
/// Says what a report has to hold, for tests in any framework: each method throws <see cref="PolicyAssertionException"/>
/// with all that the policy had to say, and returns the report for the next one.
/// </summary>
/// <remarks>
/// A resource is named by its logical name or by its URN; without one, any resource will do, and the stack as a whole.
/// </remarks>
public static class PolicyReportAssertions
{
    /// <summary>No policy is violated, undecided or failed.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="PolicyAssertionException">A policy has something against a resource.</exception>
    public static PolicyReport ShouldBeCompliant(this PolicyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        PolicyResult[] against = [.. report.Failed, .. report.Violations, .. report.Undecided];
        return against.Length == 0
            ? report
            : throw new PolicyAssertionException($"Expected no policy to object. These do:{Lines(against)}");
    }

    /// <summary>The policy holds.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <exception cref="PolicyAssertionException">It does not, or it did not run.</exception>
    public static PolicyReport ShouldBeCompliant(this PolicyReport report, string policy, string? resource = null) =>
        Expect(report, policy, resource, PolicyOutcome.Compliant, "to hold", null, _ => true);

    /// <summary>The policy is violated.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <param name="saying">A part of the violation's message.</param>
    /// <exception cref="PolicyAssertionException">It is not, or it says something else.</exception>
    public static PolicyReport ShouldBeViolated(
        this PolicyReport report, string policy, string? resource = null, string? saying = null) =>
        Expect(
            report,
            policy,
            resource,
            PolicyOutcome.Violation,
            "to be violated",
            saying is null ? null : $"saying `{saying}`",
            result => saying is null || result.Message.Contains(saying, StringComparison.Ordinal));

    /// <summary>A value that decides is not known.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <param name="path">Path of the value, such as <c>rules.0.port</c>.</param>
    /// <exception cref="PolicyAssertionException">The policy is decided, or for want of another value.</exception>
    public static PolicyReport ShouldBeUndecided(
        this PolicyReport report, string policy, string? resource = null, string? path = null) =>
        Expect(
            report,
            policy,
            resource,
            PolicyOutcome.Undecided,
            "to be undecided",
            path is null ? null : $"for want of `{path}`",
            result => path is null || result.UnknownPath?.TrimStart('.') == path.TrimStart('.'));

    /// <summary>The policy has nothing to say.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <exception cref="PolicyAssertionException">It has, or it did not run.</exception>
    public static PolicyReport ShouldNotApply(this PolicyReport report, string policy, string? resource = null) =>
        Expect(report, policy, resource, PolicyOutcome.NotApplicable, "not to apply", null, _ => true);

    /// <summary>The policy is violated where an exemption allows it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <exception cref="PolicyAssertionException">No exemption was needed, or none applied.</exception>
    public static PolicyReport ShouldBeExempt(this PolicyReport report, string policy, string? resource = null) =>
        Expect(report, policy, resource, PolicyOutcome.Exempt, "to be exempt", null, _ => true);

    /// <summary>The policy changed the properties.</summary>
    /// <param name="report">The report.</param>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="resource">Logical name or URN of the resource.</param>
    /// <param name="property">Name of a property that the change leaves behind.</param>
    /// <param name="value">What that property is after the change.</param>
    /// <exception cref="PolicyAssertionException">It changed nothing, or to something else.</exception>
    public static PolicyReport ShouldRemediate(
        this PolicyReport report,
        string policy,
        string? resource = null,
        string? property = null,
        PolicyValue value = default) =>
        Expect(
            report,
            policy,
            resource,
            PolicyOutcome.Remediated,
            "to remediate",
            property is null ? null : $"so that `{property}` is {value}",
            result => property is null || result.Properties[property].IsSameAs(value));

    private static PolicyReport Expect(
        PolicyReport report,
        string policy,
        string? resource,
        PolicyOutcome outcome,
        string expectation,
        string? condition,
        Func<PolicyResult, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(report);
        var said = report.For(policy);
        if (said.Count == 0)
        {
            var others = string.Join(", ", report.Results.Select(result => $"`{result.Policy}`").Distinct());
            throw new PolicyAssertionException(
                $"Expected the policy `{policy}` {expectation}. It did not run"
                + (others.Length > 0 ? $"; these did: {others}." : ", nor did any other."));
        }

        if (said.Any(result => result.Outcome == outcome && IsAbout(result, resource) && holds(result)))
        {
            return report;
        }

        var on = resource is null ? "" : $" on `{resource}`";
        var more = condition is null ? "" : $" {condition}";
        throw new PolicyAssertionException(
            $"Expected the policy `{policy}` {expectation}{on}{more}. It says:{Lines(said)}");
    }

    private static bool IsAbout(PolicyResult result, string? resource) => resource is null
        || result.Urn == resource
        || result.Urn.EndsWith($"::{resource}", StringComparison.Ordinal);

    private static string Lines(IEnumerable<PolicyResult> results) =>
        string.Concat(results.Select(result => $"\n  {result.ToString().ReplaceLineEndings(" ")}"));
}
