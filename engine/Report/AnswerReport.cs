using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Report;

/// <summary>What the engine answered in the place of AWS.</summary>
internal static class AnswerReport
{
    public static Html Of(ReportContext report) => report.Result.StatedAnswers.IsEmpty
        ? Html.Empty
        : Html.Of(
            $"""
            <p class="lead">The program asked AWS for these; without an account, the engine answered from data that it states.</p>
            <table class="inputs"><tbody>
            {Html.Join(report.Result.StatedAnswers.Select(Row))}</tbody></table>
            """);

    private static Html Row(StatedAnswer answer)
    {
        var (function, text) = answer;
        return Html.Of($"<tr><th scope=\"row\"><code>{function}</code></th><td>{text}</td></tr>\n");
    }
}
