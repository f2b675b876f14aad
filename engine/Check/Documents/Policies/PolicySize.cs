using System.Globalization;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Counts what policies are made of.</summary>
public static class PolicySize
{
    /// <summary>The last of the characters that IAM takes in a policy.</summary>
    private const char LastOfIam = '\u00FF';

    public static IEnumerable<string> Problems(Document document, PolicyKind kind)
    {
        var size = kind.CountsWhiteSpace ? document.Bytes : document.CharactersWithoutWhiteSpace;
        if (kind.MaxSize is { } most && size > most)
        {
            var unit = kind.CountsWhiteSpace ? "bytes" : "characters without white space";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"`{document.Root.Path}` has {size} {unit} where {kind.Name} can have {most}. {Fix(kind)}");
        }

        var strangers = document.Text.Where(letter => letter > LastOfIam).Take(1).ToArray();
        if (!kind.CountsWhiteSpace && strangers is [var stranger])
        {
            yield return $"`{document.Root.Path}` has the character U+{(int)stranger:X4}, and IAM takes none above U+00FF. Write it " +
                "without.";
        }
    }

    private static string Fix(PolicyKind kind) => kind.Use is PolicyUse.Identity
        ? "Use wildcards for what belongs together, or spread the statements over several managed policies."
        : "Merge statements, or use wildcards for what belongs together.";
}
