using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>The outputs of the stack, and how they differ from the baseline.</summary>
internal static class OutputReport
{
    public static Html Of(ReportContext report)
    {
        var result = report.Result;
        if (result.Outputs.Count == 0 && result.OutputChanges.IsEmpty)
        {
            return Html.Empty;
        }

        var rows = result.Outputs.Select(output => Html.Of(
            $"<tr><th scope=\"row\"><code>{output.Key}</code></th><td><code>{PropertyText.Inline(output.Value)}</code></td></tr>\n"));
        return Html.Of(
            $"{Html.When(!result.OutputChanges.IsEmpty, PropertyDiff.Of(result.OutputChanges))}<table class=\"inputs\"><tbody>\n{Html.Join(rows)}</tbody></table>");
    }
}
