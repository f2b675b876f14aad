using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>Workflow commands: GitHub Actions shows each as an annotation of the run.</summary>
public static class GitHubRenderer
{
    public static void Render(IEnumerable<PreviewResult> results, TextWriter output)
    {
        foreach (var finding in results.SelectMany(ReportedFinding.Of))
        {
            if (Command(finding.Status) is not { } command)
            {
                continue;
            }

            var severity = finding.Severity is PolicySeverity.Unspecified
                ? ""
                : $" ({finding.Severity.ToString().ToLowerInvariant()})";
            var title = finding.Policy.Length > 0
                ? $"{finding.Policy}{severity}"
                : $"{finding.Result.Project}/{finding.Result.Stack}";
            output.Write($"::{command} title={Property(title)}::{Data(finding.Line)}\n");
        }

        output.Flush();
    }

    private static string? Command(string status) => status switch
    {
        ReportedFinding.Fail or ReportedFinding.Error => "error",
        ReportedFinding.Warn => "warning",
        ReportedFinding.Undecided => "notice",
        _ => null,
    };

    // The runner reads the lines of the log: what could begin a command, or end this one, is encoded.
    private static string Data(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SafeText.Of))
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
