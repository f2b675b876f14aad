using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>
/// The lookups that were answered without a cloud, so that nobody takes them for facts about an account.
/// </summary>
public static class AnswerSection
{
    private const int Indent = 2;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits)
    {
        var answers = result.StatedAnswers.Distinct()
            .Select(answer => (Function: ShortType.Of(answer.Token), answer.Summary))
            .OrderBy(answer => answer.Function, StringComparer.Ordinal)
            .ThenBy(answer => answer.Summary, StringComparer.Ordinal)
            .ToList();
        if (answers.Count == 0)
        {
            yield break;
        }

        yield return TextLine.Of("Answered offline", Meaning.Heading);
        var column = Indent + answers.Max(answer => answer.Function.Length) + 2;
        foreach (var (function, summary) in answers)
        {
            foreach (var (index, part) in WordWrap.Wrap(summary, traits.Width - column).Index())
            {
                yield return new TextLine().PadTo(Indent).Add(index == 0 ? function : "").PadTo(column).Add(part);
            }
        }
    }
}
