using System.Diagnostics;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>A violation, a remediation or an undecided policy, ready to be shown.</summary>
public sealed record PolicyFinding
{
    public const string UndecidedStatus = "?";

    public required string Pack { get; init; }

    public required string Version { get; init; }

    public required string Policy { get; init; }

    /// <summary>The word or sign at the left edge.</summary>
    public required string Status { get; init; }

    public required string Level { get; init; }

    public string Severity { get; init; } = "";

    public required Meaning Meaning { get; init; }

    /// <summary>Empty for the stack as a whole.</summary>
    public required string ResourceType { get; init; }

    public required string ResourceName { get; init; }

    /// <summary>The resource, or the root stack.</summary>
    public required Urn Urn { get; init; }

    public required IReadOnlyList<string> Text { get; init; }

    public string? Page { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public static IEnumerable<PolicyFinding> Of(PreviewResult result)
    {
        var pages = result.Packs
            .SelectMany(pack => pack.Policies.Select(policy => ((pack.Name, policy.Name), policy.Url)))
            .Where(page => page.Url.Length > 0)
            .DistinctBy(page => page.Item1)
            .ToDictionary(page => page.Item1, page => page.Url);

        var violations = result.Violations
            .OrderBy(violation => violation.Level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate ? 0 : 1)
            .ThenByDescending(violation => violation.Severity)
            .ThenBy(violation => violation.Policy, StringComparer.Ordinal)
            .ThenBy(violation => violation.Urn.Value, StringComparer.Ordinal)
            .ThenBy(violation => violation.Message, StringComparer.Ordinal)
            .Select(violation => Violated(violation, pages));
        var remediations = result.Remediations
            .OrderBy(remediation => remediation.Policy, StringComparer.Ordinal)
            .ThenBy(remediation => remediation.Urn.Value, StringComparer.Ordinal)
            .Select(Remediated);
        var undecided = result.NotDecided
            .OrderBy(policy => policy.Level == EnforcementLevel.Mandatory ? 0 : 1)
            .ThenByDescending(policy => policy.Severity)
            .ThenBy(policy => policy.Policy, StringComparer.Ordinal)
            .ThenBy(policy => policy.Path, StringComparer.Ordinal)
            .ThenBy(policy => policy.Urn.Value, StringComparer.Ordinal)
            .Select(Undecided);
        var policies = result.Packs
            .SelectMany(pack => pack.Policies.Select(policy => (Key: (pack.Name, policy.Name), Policy: policy)))
            .DistinctBy(item => item.Key)
            .ToDictionary(item => item.Key, item => item.Policy);
        var exempt = result.Exempt
            .Select(item => Exempt(item, policies.GetValueOrDefault((item.PolicyPack, item.Policy))));
        return [.. violations, .. remediations, .. exempt, .. undecided];
    }

    public bool SaysTheSameAs(PolicyFinding other) =>
        Policy == other.Policy && Status == other.Status && Level == other.Level && Severity == other.Severity
        && Text.SequenceEqual(other.Text);

    private static PolicyFinding Violated(Violation violation, Dictionary<(string Pack, string Policy), string> pages)
    {
        var isMandatory = violation.Level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate;
        return Located(violation.Urn) with
        {
            Pack = violation.PolicyPack,
            Version = violation.PackVersion,
            Policy = violation.Policy,
            Status = isMandatory ? "FAIL" : "warn",
            Level = LevelText(violation.Level),
            Severity = SeverityText(violation.Severity),
            Meaning = isMandatory ? Meaning.Mandatory : Meaning.Advisory,
            Text = [WithoutDescription(violation.Message, violation.Description)],
            Page = pages.GetValueOrDefault((violation.PolicyPack, violation.Policy)),
        };
    }

    private static PolicyFinding Remediated(Remediation remediation)
    {
        var changed = remediation.Before.Keys.Union(remediation.After.Keys)
            .Where(key => Shown(remediation.Before, key) != Shown(remediation.After, key))
            .Order(StringComparer.Ordinal)
            .Select(key => $"`{key}`: {Shown(remediation.Before, key)} => {Shown(remediation.After, key)}");
        return Located(remediation.Urn) with
        {
            Pack = remediation.PolicyPack,
            Version = remediation.PackVersion,
            Policy = remediation.Policy,
            Status = "fix",
            Level = "remediate",
            Meaning = Meaning.Remediated,
            Text = [.. changed],
        };

        static string Shown(PropertyMap properties, string key) =>
            properties.TryGetValue(key, out var value) ? PropertyText.Inline(value) : "(not set)";
    }

    private static PolicyFinding Exempt(ExemptViolation violation, PolicySummary? policy) =>
        Located(violation.Urn) with
        {
            Pack = violation.PolicyPack,
            Version = violation.PackVersion,
            Policy = violation.Policy,
            Status = "allow",
            Level = policy is null ? "" : LevelText(policy.Level),
            Severity = policy is null ? "" : SeverityText(policy.Severity),
            Meaning = Meaning.Exempt,
            Text =
            [
                violation.Until.Length > 0
                    ? $"Exempt until {violation.Until}: {violation.Reason}"
                    : $"Exempt: {violation.Reason}",
            ],
        };

    private static PolicyFinding Undecided(NotDecided policy) => Located(policy.Urn) with
    {
        Pack = policy.PolicyPack,
        Version = policy.PackVersion,
        Policy = policy.Policy,
        Status = UndecidedStatus,
        Level = LevelText(policy.Level),
        Severity = SeverityText(policy.Severity),
        Meaning = Meaning.NotEvaluated,
        Text =
        [
            policy.Path.Length > 0
                ? $"Not evaluated: `{policy.Path}` is unknown before deployment."
                : $"Not evaluated: {policy.Message}",
        ],
    };

    private static PolicyFinding Located(Urn urn)
    {
        var isStack = !urn.IsValid || urn.Type == TypeToken.RootStack;
        return new PolicyFinding
        {
            Pack = "",
            Version = "",
            Policy = "",
            Status = "",
            Level = "",
            Meaning = Meaning.Plain,
            Urn = urn,
            ResourceType = isStack ? "" : ShortType.Of(urn.Type),
            ResourceName = isStack ? "the stack" : urn.Name,
            Text = [],
        };
    }

    // Packs put the description in front, because the Pulumi CLI shows the message alone. Here the rule's name says it.
    internal static string WithoutDescription(string message, string description)
    {
        if (description.Length == 0 || !message.StartsWith(description, StringComparison.Ordinal))
        {
            return message.Trim();
        }

        var rest = message[description.Length..].Trim();
        return rest.Length > 0 ? rest : message.Trim();
    }

    private static string LevelText(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Advisory => "advisory",
        EnforcementLevel.Mandatory => "mandatory",
        EnforcementLevel.Disabled => "disabled",
        EnforcementLevel.Remediate => "remediate",
        _ => throw new UnreachableException($"No text for the level `{level}`."),
    };

    private static string SeverityText(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Unspecified => "",
        PolicySeverity.Low => "low",
        PolicySeverity.Medium => "medium",
        PolicySeverity.High => "high",
        PolicySeverity.Critical => "critical",
        _ => throw new UnreachableException($"No text for the severity `{severity}`."),
    };
}
