using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Policy;

/// <summary>Which violations block, beside those of mandatory policies.</summary>
/// <param name="Name">As the user writes it.</param>
public sealed record FailureThreshold(string Name)
{
    public static readonly FailureThreshold Mandatory = new("mandatory");

    /// <summary>Everything that <c>--fail-on</c> takes, from the fewest to the most violations.</summary>
    public static readonly ImmutableArray<string> Names =
        ["mandatory", "critical", "high", "medium", "low", "advisory", "undecided"];

    public bool Blocks(Violation violation) =>
        violation.Level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate || Name switch
        {
            "advisory" or "undecided" => true,
            _ => Enum.TryParse<PolicySeverity>(Name, ignoreCase: true, out var least) &&
                violation.Severity != PolicySeverity.Unspecified && violation.Severity >= least,
        };

    public bool Blocks(NotDecided policy) => Name is "undecided" && policy.Level is not EnforcementLevel.Disabled;

    public bool Blocks(PolicyVerdicts verdicts) =>
        verdicts.Violations.Any(Blocks) || verdicts.NotDecided.Any(Blocks);
}
