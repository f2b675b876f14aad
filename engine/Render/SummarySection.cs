using System.Diagnostics;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The last lines of every preview.</summary>
public static class SummarySection
{
    private const int TextColumn = 12;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits) =>
    [
        Resources(result),
        .. Policies(result, traits),
        .. result.Duties.Length > 0 ? Duties(result, traits) : [],
        .. result.Cost is { Lines.Length: > 0 } cost ? [Label("Cost:").Add(CostSection.Summary(cost, result.BaselineCost))] : (TextLine[])[],
        Outcome(result),
    ];

    private static TextLine Resources(PreviewResult result)
    {
        var line = Label("Resources:");
        if (result.IsCheck)
        {
            return line.Add($"{Wording.Number(Reported.Resources(result).Length)} checked");
        }

        var counts = Reported.Resources(result)
            .GroupBy(resource => resource.Operation)
            .OrderBy(group => group.Key)
            .ToList();
        foreach (var group in counts.Where(group => group.Key != Operation.Same))
        {
            line.Add(OperationText.Symbol(group.Key), OperationText.Meaning(group.Key))
                .Add($" {Wording.Number(group.Count())} to {OperationText.Verb(group.Key)}").Skip(3);
        }

        if (counts.All(group => group.Key == Operation.Same))
        {
            line.Add(IsComplete(result) ? "No changes." : "none planned").Skip(3);
        }

        var unchanged = counts.Find(group => group.Key == Operation.Same)?.Count() ?? 0;
        return unchanged == 0 ? line : line.Add($"{Wording.Number(unchanged)} unchanged", Meaning.Secondary);
    }

    private static IEnumerable<TextLine> Policies(PreviewResult result, OutputTraits traits)
    {
        if (result.Packs.Length == 0)
        {
            return [Label("Policies:").Add("no policy pack ran")];
        }

        var mandatory = result.Violations.Count(violation =>
            violation.Level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate);
        var advisory = result.Violations.Length - mandatory;
        var parts = new List<(string Text, Meaning Meaning)>();
        if (mandatory > 0)
        {
            parts.Add((Wording.Count(mandatory, "mandatory violation"), Meaning.Mandatory));
        }

        if (advisory > 0)
        {
            // After a mandatory one, everybody knows what is being counted.
            var text = mandatory > 0
                ? $"{Wording.Number(advisory)} advisory"
                : Wording.Count(advisory, "advisory violation");
            parts.Add((text, Meaning.Advisory));
        }

        if (parts.Count == 0)
        {
            parts.Add(IsComplete(result) ? ("no violation", Meaning.Passed) : ("no verdict", Meaning.NotEvaluated));
        }

        if (result.Remediations.Length > 0)
        {
            parts.Add((Wording.Count(result.Remediations.Length, "remediation"), Meaning.Remediated));
        }

        if (result.Exempt.Length > 0)
        {
            parts.Add(($"{Wording.Number(result.Exempt.Length)} exempt", Meaning.Exempt));
        }

        if (result.NotDecided.Length > 0)
        {
            parts.Add(($"{Wording.Number(result.NotDecided.Length)} not evaluated", Meaning.NotEvaluated));
        }

        return Listed("Policies:", parts, traits);
    }

    private static IEnumerable<TextLine> Duties(PreviewResult result, OutputTraits traits) => Listed(
        "Duties:",
        from duties in result.Duties.GroupBy(duty => duty.Status)
        orderby duties.Key
        select ($"{Wording.Number(duties.Count())} {DutyText.Of(duties.Key)}", DutyText.Meaning(duties.Key)),
        traits);

    private static IEnumerable<TextLine> Listed(
        string label, IEnumerable<(string Text, Meaning Meaning)> parts, OutputTraits traits)
    {
        var line = Label(label);
        foreach (var (index, (text, meaning)) in parts.Index())
        {
            line.Add(index == 0 ? "" : ",");
            if (index > 0 && line.Width + text.Length + 2 > traits.Width)
            {
                yield return line;
                line = new TextLine().PadTo(TextColumn);
            }
            else if (index > 0)
            {
                line.Skip(1);
            }

            line.Add(text, meaning);
        }

        yield return line;
    }

    private static TextLine Outcome(PreviewResult result)
    {
        var (text, meaning) = result.Outcome switch
        {
            Plan.Outcome.Succeeded => ($"succeeded (exit {ExitCode.Succeeded})", Meaning.Passed),
            Plan.Outcome.Failed => ($"failed with {Errors(result)} (exit {ExitCode.Failed})", Meaning.Error),
            Plan.Outcome.BlockedByPolicy => ($"blocked by policy (exit {ExitCode.BlockedByPolicy})", Meaning.Mandatory),
            Plan.Outcome.Cancelled => ($"cancelled (exit {ExitCode.Cancelled})", Meaning.Warning),
            _ => throw new UnreachableException($"No text for the outcome `{result.Outcome}`."),
        };
        return Label("Result:").Add(text, meaning);
    }

    // A preview that ended early cannot say that something is not there.
    private static bool IsComplete(PreviewResult result) =>
        result.Outcome is Plan.Outcome.Succeeded or Plan.Outcome.BlockedByPolicy;

    private static string Errors(PreviewResult result) => Wording.Count(
        result.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), "error");

    private static TextLine Label(string label) => TextLine.Of(label, Meaning.Heading).PadTo(TextColumn);
}
