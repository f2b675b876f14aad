using System.Diagnostics;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Report;

/// <summary>The head of the page: which stack, how the preview ended, and the counts that lead on.</summary>
internal static class OverviewHeader
{
    public static Html Of(ReportContext report)
    {
        var result = report.Result;
        var (word, text) = Outcome(result);
        return Html.Of(
            $"""
            <header>
            <p class="kicker">Preview · offline{Against(result)}</p>
            <h1>{result.Project}<span class="slash">/</span>{result.Stack}</h1>
            <p class="result {word}"><strong>{text}</strong></p>
            <ul class="counts">
            {Html.Join(Counts(report))}</ul>
            </header>
            """);
    }

    private static Html Against(PreviewResult result) =>
        result.Baseline is { } baseline ? Html.Of($" · compared with <code>{baseline.Source}</code>") : Html.Empty;

    private static IEnumerable<Html> Counts(ReportContext report)
    {
        var result = report.Result;
        var operations = Reported.Resources(result).GroupBy(resource => resource.Operation).OrderBy(group => group.Key).ToList();
        foreach (var operation in operations.Where(operation => operation.Key != Operation.Same))
        {
            yield return Count(
                FilterTargets.Of(operation.Key), OperationText.Verb(operation.Key), operation.Count(),
                $"to {OperationText.Verb(operation.Key)}", OperationText.Symbol(operation.Key));
        }

        if (operations.Find(operation => operation.Key == Operation.Same) is { } same)
        {
            yield return Count("resources", "same", same.Count(), "unchanged", "=");
        }

        if (result.Packs.Length > 0)
        {
            var mandatory = result.Violations.Count(violation => violation.Level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate);
            // A preview that ended early cannot say that something is right.
            if (mandatory > 0 || result.Outcome is Plan.Outcome.Succeeded)
            {
                yield return Count(
                    "policies", mandatory > 0 ? "bad" : "good", mandatory,
                    $"mandatory violation{(mandatory == 1 ? "" : "s")}", mandatory > 0 ? "!" : "✓");
            }

            yield return Count("policies", "warn", result.Violations.Length - mandatory, "advisory", "");
            yield return Count("not-evaluated", "open", result.NotDecided.Length, "not evaluated", "?");
            yield return Count("exempt", "quiet", result.Exempt.Length, "exempt", "");
        }

        foreach (var duties in result.Duties.GroupBy(duty => duty.Status).Where(group => group.Key is DutyStatus.Broken or DutyStatus.Met).OrderBy(group => group.Key))
        {
            yield return Count(
                FilterTargets.Of(duties.Key), duties.Key is DutyStatus.Broken ? "bad" : "good", duties.Count(),
                $"duties {DutyText.Of(duties.Key)}", duties.Key is DutyStatus.Broken ? "!" : "✓");
        }

        if (result.Cost is { } cost)
        {
            yield return Html.Of($"<li class=\"quiet\"><a href=\"#cost\"><b>{Money.Text(cost.Total)}</b> a month{(cost.UnknownLines > 0 ? ", and what is unknown" : "")}</a></li>\n");
        }
    }

    private static Html Count(string target, string kind, int count, string text, string symbol) => count == 0 && kind is not "good"
        ? Html.Empty
        : Html.Of($"<li class=\"{kind}\"><a href=\"#{target}\">{(symbol.Length > 0 ? Html.Of($"<i aria-hidden=\"true\">{symbol}</i> ") : Html.Empty)}<b>{count}</b> {text}</a></li>\n");

    private static (string Word, string Text) Outcome(PreviewResult result) => result.Outcome switch
    {
        Plan.Outcome.Succeeded => ("good", "Nothing stands in the way of a deployment."),
        Plan.Outcome.Failed => ("bad", "The preview failed: what follows is incomplete."),
        Plan.Outcome.BlockedByPolicy => ("bad", "Blocked by policy: a deployment would be refused."),
        Plan.Outcome.Cancelled => ("warn", "The preview was cancelled: what follows is incomplete."),
        _ => throw new UnreachableException($"No text for the outcome `{result.Outcome}`."),
    };
}
