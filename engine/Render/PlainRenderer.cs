using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>One finding per line for <c>grep</c>, <c>cut</c> and spreadsheets: fields between tabs, no heading.</summary>
public static class PlainRenderer
{
    private const string Nothing = "-";

    public static void Render(IEnumerable<PreviewResult> results, TextWriter output)
    {
        foreach (var finding in results.SelectMany(ReportedFinding.Of))
        {
            string[] fields =
            [
                finding.Status,
                Lower(finding.Level?.ToString()),
                Lower(finding.Severity is PolicySeverity.Unspecified ? null : finding.Severity.ToString()),
                finding.Policy,
                finding.ResourceType,
                finding.ResourceName,
                $"{finding.Result.Project}/{finding.Result.Stack}",
                finding.Message,
            ];
            output.Write(string.Join('\t', fields.Select(Field)));
            output.Write('\n');
        }

        output.Flush();
    }

    /// <summary>Nothing in a field ends it, and nothing in it is a formula to a spreadsheet.</summary>
    private static string Field(string text)
    {
        char[] breaks = ['\r', '\n', '\t'];
        var safe = string.Join(
            ' ', text.Split(breaks, StringSplitOptions.RemoveEmptyEntries).Select(SafeText.Of)).Trim();
        return safe switch
        {
            "" => Nothing,
            ['=' or '+' or '@', ..] or ['-', _, ..] => $"'{safe}",
            _ => safe,
        };
    }

    private static string Lower(string? text) => text?.ToLowerInvariant() ?? "";
}
