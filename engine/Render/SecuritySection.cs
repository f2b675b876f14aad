using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>Permissions and ways through the network that come or go.</summary>
public static class SecuritySection
{
    private const int Indent = 2;
    private const int SymbolColumn = 7;
    private const int NameColumn = 10;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits)
    {
        if (result.SecurityChanges.IsEmpty)
        {
            yield break;
        }

        yield return TextLine.Of("Security", Meaning.Heading);
        var effectColumn = NameColumn + result.SecurityChanges.Max(change => change.Urn.Name.Length) + 2;
        var textColumn = effectColumn + result.SecurityChanges.Max(change => change.Rule.Effect.Length) + 2;
        foreach (var change in result.SecurityChanges)
        {
            var meaning = change.Kind is PropertyChangeKind.Add ? Meaning.Created : Meaning.Deleted;
            var line = new TextLine()
                .PadTo(Indent).Add(change.Rule.Area is SecurityArea.Permissions ? "IAM" : "Net")
                .PadTo(SymbolColumn).Add(change.Kind is PropertyChangeKind.Add ? "+" : "-", meaning)
                .PadTo(NameColumn).Add(change.Urn.Name)
                .PadTo(effectColumn).Add(change.Rule.Effect, meaning);
            foreach (var (index, part) in WordWrap.Wrap(Text(change.Rule), traits.Width - textColumn).Index())
            {
                yield return (index == 0 ? line : new TextLine()).PadTo(textColumn).Add(part);
            }
        }
    }

    private static string Text(SecurityRule rule) => string.Join("  ", new[]
    {
        string.Join(", ", rule.What),
        string.Join(", ", rule.Scope),
        rule.Who.IsEmpty ? "" : $"for {string.Join(", ", rule.Who)}",
        rule.Condition.Length > 0 ? $"if {rule.Condition}" : "",
    }.Where(part => part.Length > 0));
}
