using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Protocol;

namespace Alicerce.Engine.Report;

/// <summary>Properties that differ from the baseline: what goes in red with a minus, what comes in green with a plus.</summary>
internal static class PropertyDiff
{
    public static Html Of(IEnumerable<PropertyChange> changes) => Html.Of(
        $"<table class=\"diff\"><caption class=\"hidden\">Changes</caption><tbody>\n{Html.Join(changes.Select(Row))}</tbody></table>");

    private static Html Row(PropertyChange change) => Html.Of(
        $"<tr><th scope=\"row\"><code>{change.Path}</code>{Html.When(change.ForcesReplacement, Html.Of($"<br><small>forces replacement</small>"))}</th><td>{(change.Lines.IsEmpty ? Values(change) : Lines(change))}</td></tr>\n");

    private static Html Values(PropertyChange change) => Html.Of(
        $"{Value(change.Old, "gone", "-")}{Value(change.New, "added", "+")}");

    private static Html Value(PropertyValue? value, string kind, string sign) =>
        value is null ? Html.Empty : Html.Of($"<div class=\"{kind}\"><b>{sign}</b> <code>{PropertyText.Inline(value)}</code></div>");

    private static Html Lines(PropertyChange change) => Html.Of($"<pre>{Html.Join(change.Lines.Select(Line))}</pre>");

    private static Html Line(TextDifference line) => line.Kind switch
    {
        PropertyChangeKind.Add => Html.Of($"<span class=\"added\">+ {line.Text}</span>\n"),
        PropertyChangeKind.Delete => Html.Of($"<span class=\"gone\">- {line.Text}</span>\n"),
        _ => Html.Of($"  {line.Text}\n"),
    };
}
