using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>Something that a result complains about, in one form for the formats of other tools.</summary>
/// <param name="Status"><c>error</c>, <c>fail</c>, <c>warn</c>, <c>undecided</c> or <c>exempt</c>.</param>
/// <param name="Policy">Empty for what no policy says.</param>
/// <param name="Urn">Null for the stack as a whole.</param>
public sealed record ReportedFinding(
    PreviewResult Result,
    string Status,
    string Pack,
    string Policy,
    EnforcementLevel? Level,
    PolicySeverity Severity,
    Urn? Urn,
    string Message)
{
    public const string Error = "error";
    public const string Fail = "fail";
    public const string Warn = "warn";
    public const string Undecided = "undecided";
    public const string Exempt = "exempt";

    public string ResourceType => Urn is { IsValid: true } urn ? ShortType.Of(urn.Type) : "";

    public string ResourceName => Urn is { IsValid: true } urn ? urn.Name : "the stack";

    /// <summary>What it is about and what it says, on one line.</summary>
    public string Line => ResourceType.Length > 0 ? $"{ResourceType} {ResourceName}: {Message}" : Message;

    /// <summary>Errors, violations, what could not be decided, what is exempt; each by policy and URN.</summary>
    public static IReadOnlyList<ReportedFinding> Of(PreviewResult result) =>
    [
        .. result.Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .Select(diagnostic => new ReportedFinding(
                result, Error, "", "", null, PolicySeverity.Unspecified, diagnostic.Urn, diagnostic.Message)),
        .. Sorted(result.Violations.Select(violation => new ReportedFinding(
            result,
            IsMandatory(violation.Level) ? Fail : Warn,
            violation.PolicyPack,
            violation.Policy,
            violation.Level,
            violation.Severity,
            violation.Urn,
            PolicyFinding.WithoutDescription(violation.Message, violation.Description)))),
        .. Sorted(result.NotDecided.Select(policy => new ReportedFinding(
            result,
            Undecided,
            policy.PolicyPack,
            policy.Policy,
            policy.Level,
            policy.Severity,
            policy.Urn,
            policy.Message))),
        .. Sorted(result.Exempt.Select(exempt => new ReportedFinding(
            result,
            Exempt,
            exempt.PolicyPack,
            exempt.Policy,
            null,
            PolicySeverity.Unspecified,
            exempt.Urn,
            $"{exempt.Message} Exempt: {exempt.Reason}"))),
    ];

    private static IEnumerable<ReportedFinding> Sorted(IEnumerable<ReportedFinding> findings) => findings
        .OrderBy(finding => finding.Status, StringComparer.Ordinal)
        .ThenByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Policy, StringComparer.Ordinal)
        .ThenBy(finding => finding.Urn?.Value, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static bool IsMandatory(EnforcementLevel level) =>
        level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate;
}
