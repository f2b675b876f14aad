using System.Diagnostics;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>What the program, the packs and the engine had to say; errors come last, where they are seen.</summary>
public static class DiagnosticSection
{
    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits, TextOptions options)
    {
        if (result.UnreadableSecrets.Length > 0)
        {
            var keys = string.Join(", ", result.UnreadableSecrets.Select(key => $"`{key}`"));
            var subject = result.UnreadableSecrets.Length == 1
                ? "1 configuration secret is unknown here"
                : $"{Wording.Number(result.UnreadableSecrets.Length)} configuration secrets are unknown here";
            var text = $"{subject}, since only the Pulumi CLI can decrypt it: {keys}.";
            foreach (var line in Lines("note:", Meaning.Notice, text, traits))
            {
                yield return line;
            }
        }

        foreach (var severity in Enum.GetValues<DiagnosticSeverity>())
        {
            if (severity == DiagnosticSeverity.Debug && !options.Verbose)
            {
                continue;
            }

            var diagnostics = result.Diagnostics.Where(diagnostic => diagnostic.Severity == severity).ToList();
            var isNumbered = severity == DiagnosticSeverity.Error && diagnostics.Count > 1;
            foreach (var (index, diagnostic) in diagnostics.Index())
            {
                var (label, meaning) = Label(severity);
                var number = isNumbered ? $"{index + 1}. " : "";
                foreach (var line in Lines(label, meaning, number + Located(diagnostic), traits))
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<TextLine> Lines(string label, Meaning meaning, string text, OutputTraits traits)
    {
        var column = label.Length + 1;
        foreach (var (index, part) in WordWrap.Wrap(text, traits.Width - column).Index())
        {
            yield return new TextLine().Add(index == 0 ? label : "", meaning).PadTo(column).Add(part);
        }
    }

    private static string Located(Diagnostic diagnostic) =>
        diagnostic.Urn is { IsValid: true } urn && urn.Type != TypeToken.RootStack
            ? $"{ShortType.Of(urn.Type)} `{urn.Name}`: {diagnostic.Message}"
            : diagnostic.Message;

    private static (string Label, Meaning Meaning) Label(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Debug => ("debug:", Meaning.Secondary),
        DiagnosticSeverity.Info => ("info:", Meaning.Notice),
        DiagnosticSeverity.Warning => ("warning:", Meaning.Warning),
        DiagnosticSeverity.Error => ("error:", Meaning.Error),
        _ => throw new UnreachableException($"No label for the severity `{severity}`."),
    };
}
