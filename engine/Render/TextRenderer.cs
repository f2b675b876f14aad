using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>
/// A preview for a person. The result goes to one writer, diagnostics to another, and the summary comes after both, so
/// that it is the last thing on the screen.
/// </summary>
public sealed class TextRenderer(OutputTraits outputTraits, OutputTraits errorTraits, TextOptions options)
{
    public void Render(PreviewResult result, TextWriter output, TextWriter error)
    {
        Write(output, outputTraits, [Header(result)]);
        Write(output, outputTraits, result.IsCheck && !options.Verbose
            ? []
            : Spaced(ResourceSection.Lines(result, outputTraits, options)));
        Write(output, outputTraits, Spaced(SecuritySection.Lines(result, outputTraits)));
        Write(output, outputTraits, Spaced(ChangeSection.Lines(result, outputTraits)));
        Write(output, outputTraits, result.IsCheck
            ? []
            : Spaced(OutputSection.Lines(result.Outputs, outputTraits)));
        Write(output, outputTraits, Spaced(AnswerSection.Lines(result, outputTraits)));
        Write(output, outputTraits, Spaced(CostSection.Lines(result, options)));
        Write(output, outputTraits, Spaced(PolicySection.Lines(result, outputTraits, options)));
        output.Flush();
        Write(error, errorTraits, Diagnostics(result));
        error.Flush();
        Write(output, outputTraits, Spaced(SummarySection.Lines(result, outputTraits)));
        output.Flush();
    }

    private static TextLine Header(PreviewResult result) => TextLine
        .Of(result.IsCheck ? "Check" : "Preview", Meaning.Heading)
        .Skip(2).Add($"{result.Project}/{result.Stack}")
        .Skip(3).Add("offline", Meaning.Secondary)
        .Skip(3).Add(Wording.Count(Reported.Resources(result).Length, "resource"));

    // In a log of its own, the text of the error stream starts at once; on a screen it stands apart.
    private IEnumerable<TextLine> Diagnostics(PreviewResult result)
    {
        var lines = DiagnosticSection.Lines(result, errorTraits, options);
        return errorTraits.IsTerminal ? Spaced(lines) : lines;
    }

    private static IEnumerable<TextLine> Spaced(IEnumerable<TextLine> section)
    {
        var isFirst = true;
        foreach (var line in section)
        {
            if (isFirst)
            {
                yield return new TextLine();
                isFirst = false;
            }

            yield return line;
        }
    }

    private static void Write(TextWriter writer, OutputTraits traits, IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            line.WriteTo(writer, traits.Color);
        }
    }
}
