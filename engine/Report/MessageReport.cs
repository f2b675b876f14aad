using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Report;

/// <summary>What the program, the packs and the engine had to say.</summary>
internal static class MessageReport
{
    public static Html Of(ReportContext report)
    {
        var shown = report.Result.Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .OrderByDescending(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .ToList();
        return shown.Count == 0
            ? Html.Empty
            : Html.Of($"<ul class=\"messages\">\n{Html.Join(shown.Select(Item))}</ul>");

        Html Item(Diagnostic diagnostic)
        {
            var isError = diagnostic.Severity is DiagnosticSeverity.Error;
            var about = diagnostic.Urn is { } urn ? Html.Of($"{report.Anchors.Link(urn)}: ") : Html.Empty;
            return Html.Of($"<li class=\"{(isError ? "bad" : "warn")}\"><b class=\"tag\">{(isError ? "error" : "warning")}</b> {about}<span class=\"text\">{Html.Prose(diagnostic.Message)}</span></li>\n");
        }
    }
}
