using System.Text;
using Alicerce.Engine.Diagram;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Report;

namespace Alicerce.Engine.CommandLine;

/// <summary>The page and the diagram, which are always files.</summary>
/// <param name="report">Where the page goes, if it is wanted.</param>
/// <param name="diagram">Where the diagram goes, if it is wanted; the ending decides the format.</param>
internal sealed class DrawingFiles(string? report, string? diagram, string workingDirectory)
{
    private const string Svg = ".svg";
    private const string Mermaid = ".mmd";

    /// <summary>Refuses what could not be written at the end.</summary>
    /// <param name="results">How many results there will be.</param>
    public void RequireWritable(int results)
    {
        Require("--report", report, ".html", ".htm");
        Require("--diagram", diagram, Svg, Mermaid);
        if (results > 1 && (report ?? diagram) is not null)
        {
            throw UserErrorException.WrongInvocation(
                $"`{(report is null ? "--diagram" : "--report")}` shows one stack, but {results} files are given. Give one.");
        }
    }

    public void Write(IReadOnlyList<PreviewResult> results)
    {
        if ((report ?? diagram) is null)
        {
            return;
        }

        var result = results.Single();
        if (report is not null)
        {
            HtmlReport.Write(result, PathOf(report));
        }

        if (diagram is not null)
        {
            var model = DiagramBuilder.Of(result);
            File.WriteAllText(
                PathOf(diagram),
                HasEnding(diagram, Svg) ? SvgWriter.Document(model) : MermaidWriter.Document(model),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private void Require(string option, string? file, params string[] endings)
    {
        if (file is null)
        {
            return;
        }

        if (!endings.Any(ending => HasEnding(file, ending)))
        {
            throw UserErrorException.WrongInvocation(
                $"`{option}` names `{file}`. Use a name that ends in {string.Join(" or ", endings.Select(ending => $"`{ending}`"))}.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(PathOf(file))))
        {
            throw UserErrorException.WrongInvocation($"`{option}` names `{file}`, whose directory does not exist.");
        }
    }

    private static bool HasEnding(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private string PathOf(string file) => Path.GetFullPath(file, workingDirectory);
}
