using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Report;

/// <summary>What the program, the packs and the engine had to say.</summary>
internal static class MessageReport
{
    private const int MostMessages = 500;

    public static Html Of(ReportContext report)
    {
        var shown = report.Result.Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .OrderByDescending(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .ToList();
        var listed = LongList<Diagnostic>.Of(shown, MostMessages);
        return shown.Count == 0
            ? Html.Empty
            : Html.Of($"<ul class=\"messages\">\n{Html.Join(listed.Shown.Select(Item))}</ul>{listed.Rest("message")}");

        Html Item(Diagnostic diagnostic)
        {
            var isError = diagnostic.Severity is DiagnosticSeverity.Error;
            var about = diagnostic.Urn is { } urn ? Html.Of($"{report.Anchors.Link(urn)}: ") : Html.Empty;
            return Html.Of($"<li class=\"{(isError ? "bad" : "warn")}\"><b class=\"tag\">{(isError ? "error" : "warning")}</b> {about}<span class=\"text\">{Html.Prose(diagnostic.Message)}</span></li>\n");
        }
    }
}
