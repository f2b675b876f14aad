using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The verdict of each policy pack: mandatory before advisory, what cannot be decided last.</summary>
public static class PolicySection
{
    private const int Indent = 2;
    private const int TextColumn = 8;
    private const int Gap = 2;
    private const int NamesAtOnce = 3;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits, TextOptions options)
    {
        var findings = PolicyFinding.Of(result).ToLookup(finding => (Name: finding.Pack, finding.Version));
        // A pack may speak under another name than its own: nothing that it says may get lost.
        var packs = result.Packs.Select(pack => (pack.Name, pack.Version))
            .Concat(findings.Select(group => group.Key))
            .Distinct();
        var isComplete = result.Outcome is Outcome.Succeeded or Outcome.BlockedByPolicy;
        foreach (var (index, pack) in packs.Index())
        {
            if (index > 0)
            {
                yield return new TextLine();
            }

            var summary = result.Packs.FirstOrDefault(candidate => (candidate.Name, candidate.Version) == pack);
            yield return Heading(pack.Name, pack.Version, summary);
            foreach (var line in Findings([.. findings[pack]], isComplete, traits, options))
            {
                yield return line;
            }
        }
    }

    private static TextLine Heading(string name, string version, PolicyPackSummary? summary)
    {
        var line = TextLine.Of("Policies", Meaning.Heading).Skip(Gap).Add($"{name} {version}".TrimEnd());
        if (summary is not null)
        {
            var disabled = summary.Policies.Count(policy => policy.Level == EnforcementLevel.Disabled);
            line.Skip(3).Add(Wording.Count(summary.Policies.Length - disabled, "rule"), Meaning.Secondary);
            if (disabled > 0)
            {
                line.Add($", {Wording.Number(disabled)} disabled", Meaning.Secondary);
            }
        }

        return line;
    }

    private static IEnumerable<TextLine> Findings(
        IReadOnlyList<PolicyFinding> findings, bool isComplete, OutputTraits traits, TextOptions options)
    {
        if (findings.Count == 0)
        {
            yield return isComplete
                ? new TextLine()
                    .PadTo(Indent).Add("pass", Meaning.Passed)
                    .PadTo(TextColumn).Add("every rule is satisfied")
                : new TextLine()
                    .PadTo(Indent).Add(PolicyFinding.UndecidedStatus, Meaning.NotEvaluated)
                    .PadTo(TextColumn).Add("no verdict: the preview ended before the rules saw every resource");
            yield break;
        }

        var columns = Columns.Measure(findings, traits.Width);
        foreach (var group in Alike(findings))
        {
            foreach (var line in Headings(group, columns, traits, options))
            {
                yield return line;
            }

            var width = traits.Width - TextColumn;
            foreach (var text in group[0].Text.SelectMany(text => WordWrap.Wrap(text, width)))
            {
                yield return new TextLine().PadTo(TextColumn).Add(text);
            }

            if (group[0].Page is { Length: > 0 } page)
            {
                yield return new TextLine().PadTo(TextColumn).Add(page, Meaning.Secondary);
            }
        }
    }

    // What one policy says in the same words about several resources is said once, below all of them.
    private static IEnumerable<IReadOnlyList<PolicyFinding>> Alike(IReadOnlyList<PolicyFinding> findings)
    {
        var group = new List<PolicyFinding>();
        foreach (var finding in findings)
        {
            if (group.Count > 0 && !group[0].SaysTheSameAs(finding))
            {
                yield return group;
                group = [];
            }

            group.Add(finding);
        }

        yield return group;
    }

    private static IEnumerable<TextLine> Headings(
        IReadOnlyList<PolicyFinding> group, Columns columns, OutputTraits traits, TextOptions options)
    {
        var meaning = group[0].Meaning;
        // Undecided policies are expected in every preview, so their number says enough.
        if (options.Fold && group[0].Status == PolicyFinding.UndecidedStatus && group.Count > NamesAtOnce)
        {
            yield return Rule(group[0])
                .Skip(Gap).PadTo(columns.Resource).Add(Wording.Count(group.Count, "resource"), Meaning.Secondary);
            yield break;
        }

        foreach (var finding in group)
        {
            var line = Rule(finding);
            var resource = $"{finding.ResourceType}  {finding.ResourceName}".TrimStart();
            if (!columns.ResourceOnOwnLine)
            {
                yield return line.Skip(Gap).PadTo(columns.Resource).Add(finding.ResourceType)
                    .Skip(Gap).PadTo(columns.Name).Add(finding.ResourceName);
                continue;
            }

            if (traits.Width is not { } width || line.Width + Gap + resource.Length <= width)
            {
                yield return line.Skip(Gap).Add(resource);
                continue;
            }

            yield return line;
            yield return new TextLine().PadTo(TextColumn).Add(resource);
        }

        TextLine Rule(PolicyFinding finding) => new TextLine()
            .PadTo(Indent).Add(finding.Status, meaning)
            .PadTo(TextColumn).Add(finding.Level, meaning)
            .Skip(Gap).PadTo(columns.Severity).Add(finding.Severity)
            .Skip(finding.Severity.Length == 0 ? 0 : Gap).PadTo(columns.Policy).Add(finding.Policy, Meaning.Heading);
    }

    private sealed record Columns(int Severity, int Policy, int Resource, int Name, bool ResourceOnOwnLine)
    {
        public static Columns Measure(IReadOnlyList<PolicyFinding> findings, int? width)
        {
            var severity = TextColumn + findings.Max(finding => finding.Level.Length) + Gap;
            var widest = findings.Max(finding => finding.Severity.Length);
            var policy = severity + (widest == 0 ? 0 : widest + Gap);
            var resource = policy + findings.Max(finding => finding.Policy.Length) + Gap;
            var name = resource + findings.Max(finding => finding.ResourceType.Length) + Gap;
            var end = name + findings.Max(finding => finding.ResourceName.Length);
            return new Columns(severity, policy, resource, name, end > width);
        }
    }
}
