using System.Collections.Immutable;
using System.Text;
using Alicerce.Engine.Diagram;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Report;

/// <summary>Writes a preview as one page that needs nothing else: no network, no script, no other file.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page into a file.</summary>
    /// <param name="result">What it is about.</param>
    /// <param name="file">The absolute path; pages of rules beside it become links.</param>
    public static void Write(PreviewResult result, string file)
    {
        using var stream = File.Create(file);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(Page(result, Path.GetDirectoryName(file)));
    }

    /// <summary>The page as text.</summary>
    /// <param name="result">What it is about.</param>
    /// <param name="directory">Where it goes; null while nobody knows.</param>
    public static string Page(PreviewResult result, string? directory = null)
    {
        var report = new ReportContext(result, directory);
        ImmutableArray<ReportSection> sections =
        [
            .. Ordered(report).Where(section => !section.Body.IsEmpty),
        ];
        var navigation = Html.Join(sections.Select(section => Html.Of($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>")));
        var body = Html.Join(sections.Select(section => Html.Of(
            $"""
            <section id="{section.Id}" aria-labelledby="{section.Id}-title">
            <h2 id="{section.Id}-title">{section.Title}</h2>
            {section.Body}
            </section>

            """)));
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{result.Project}/{result.Stack}: preview</title>
            <style>
            {Html.Trusted(Styles())}{Html.Trusted(SvgWriter.Styles())}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            {OverviewHeader.Of(report)}
            <nav aria-label="Sections"><ul>{navigation}</ul></nav>
            <main id="content">
            {body}</main>
            <footer><p>Made by <code>alicerce preview</code> without a cloud account. Nothing was deployed. Secrets are not in this page.</p></footer>
            </body>
            </html>

            """).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What has to be seen first comes first.</summary>
    private static IEnumerable<ReportSection> Ordered(ReportContext report)
    {
        var policies = new ReportSection("policies", "Policies", PolicyReport.Of(report));
        yield return new ReportSection("messages", "Messages", MessageReport.Of(report));
        if (report.Result.Outcome is Outcome.BlockedByPolicy)
        {
            yield return policies;
        }

        yield return new ReportSection("architecture", "Architecture", ArchitectureReport.Of(report));
        yield return new ReportSection("security", "Security changes", SecurityReport.Of(report));
        if (report.Result.Outcome is not Outcome.BlockedByPolicy)
        {
            yield return policies;
        }

        yield return new ReportSection("duties", "Responsibilities", DutyReport.Of(report));
        yield return new ReportSection("cost", "Cost", CostReport.Of(report));
        yield return new ReportSection("recovery", "Recovery", RecoveryReport.Of(report));
        yield return new ReportSection("reachability", "Reachability", ReachabilityReport.Of(report));
        yield return new ReportSection("resources", "Resources", ResourceReport.Of(report));
        yield return new ReportSection("outputs", "Outputs", OutputReport.Of(report));
        yield return new ReportSection("answers", "Assumptions", AnswerReport.Of(report));
    }

    private static string Styles()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
