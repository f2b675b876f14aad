using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>What policies found, rule by rule: where, what to do, and where to read on.</summary>
internal static class PolicyReport
{
    /// <summary>Of one finding: whoever repairs two hundred resources repairs what they are made by.</summary>
    private const int MostResources = 200;

    public static Html Of(ReportContext report)
    {
        var result = report.Result;
        if (result.Packs.IsEmpty)
        {
            return Html.Of($"<p>No policy pack ran.</p>");
        }

        var policies = result.Packs
            .SelectMany(pack => pack.Policies.Select(policy => (Key: (pack.Name, policy.Name), Pack: pack, Policy: policy)))
            .DistinctBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key, entry => (entry.Pack, entry.Policy));
        var findings = PolicyFinding.Of(result).ToLookup(finding => finding.Status);
        return Html.Join(
        [
            Html.Of($"<p class=\"lead\">{Html.Join(result.Packs.Select(Pack))} {Held(result)}</p>\n"),
            Part("violations", "Mandatory violations", findings["FAIL"], isOpen: true),
            Part("advisory", "Advisory violations", findings["warn"], isOpen: true),
            Part("remediated", "Remediated", findings["fix"], isOpen: false),
            Part("exempt", "Exempt", findings["allow"], isOpen: false),
            Part("not-evaluated", "Not evaluated", findings[PolicyFinding.UndecidedStatus], isOpen: false),
        ]);

        Html Part(string id, string title, IEnumerable<PolicyFinding> part, bool isOpen)
        {
            var rules = part.GroupBy(finding => (finding.Pack, finding.Policy)).ToList();
            return rules.Count == 0
                ? Html.Empty
                : Html.Of(
                    $"""
                    <details class="part" id="{id}"{Html.Trusted(isOpen ? " open" : "")}><summary><h3>{title} <small>{Wording.Count(rules.Count, "rule")}, {Wording.Count(rules.Sum(rule => rule.Count()), "finding")}</small></h3></summary>
                    {Html.Join(rules.Select(rule => Rule(report, [.. rule], policies.TryGetValue(rule.Key, out var known) ? known : null)))}</details>

                    """);
        }
    }

    private static Html Pack(PolicyPackSummary pack) => Html.Of(
        $"<b>{(pack.DisplayName.Length > 0 ? pack.DisplayName : pack.Name)}</b> {pack.Version}, {Wording.Count(pack.Policies.Count(policy => policy.Level is not EnforcementLevel.Disabled), "rule")}. ");

    private static string Held(PreviewResult result) =>
        $"{Wording.Count(result.Held.Select(held => (held.PolicyPack, held.Policy)).Distinct().Count(), "rule")} judged something and found it right.";

    private static Html Rule(
        ReportContext report, ImmutableArray<PolicyFinding> findings, (PolicyPackSummary Pack, PolicySummary Policy)? known)
    {
        var first = findings[0];
        var policy = known?.Policy;
        return Html.Of(
            $"""
            <article class="rule {Kind(first.Status)}">
            <h4><b class="tag">{Word(first)}</b> {Html.When(first.Severity.Length > 0, Html.Of($"<span class=\"severity {first.Severity}\">{first.Severity}</span> "))}<code>{first.Policy}</code></h4>
            {Html.When(policy is { Description.Length: > 0 }, Html.Of($"<p>{Html.Prose(policy?.Description ?? "")}</p>"))}
            {Html.When(policy is { RemediationSteps.Length: > 0 }, Html.Of($"<p class=\"remedy\"><b>What to do:</b> {Html.Prose(policy?.RemediationSteps ?? "")}</p>"))}
            <ul>
            {Html.Join(findings.GroupBy(finding => string.Join('\n', finding.Text)).Select(same => Same(report, same)))}</ul>
            {Html.When(policy is { Url.Length: > 0 }, Html.Of($"<p class=\"page\">{Page(known is { } rule ? report.Pages.LinkTo(rule.Pack, rule.Policy.Url) : null, policy?.Url ?? "")}</p>"))}
            </article>

            """);
    }

    private static Html Same(ReportContext report, IGrouping<string, PolicyFinding> findings)
    {
        var listed = LongList<PolicyFinding>.Of(findings, MostResources);
        var resources = listed.Shown.Select(finding => Html.Of(
            $"<li>{report.Anchors.Link(finding.Urn)}{Html.When(finding.ResourceType.Length > 0, Html.Of($" <small>{finding.ResourceType}</small>"))}</li>"));
        return Html.Of($"<li><p>{Html.Prose(findings.Key)}</p><ul class=\"resources\">{Html.Join(resources)}</ul>{listed.Rest("resource")}</li>\n");
    }

    /// <summary>Only what a browser opens as a page becomes a link: a pack may name any address.</summary>
    private static Html Page(string? link, string url) => link is null
        ? Html.Of($"<code>{url}</code>")
        : Html.Of($"<a href=\"{link}\" rel=\"noreferrer noopener\">{url}</a>");

    private static string Word(PolicyFinding finding) => finding.Status switch
    {
        "FAIL" => "mandatory",
        "warn" => "advisory",
        "fix" => "remediated",
        "allow" => "exempt",
        _ => "not evaluated",
    };

    private static string Kind(string status) => status switch
    {
        "FAIL" => "bad",
        "warn" => "warn",
        "fix" => "good",
        "allow" => "quiet",
        _ => "open",
    };
}
