namespace Alicerce.Contract.Objects;

/// <summary>
/// A file name that means the same in a URL, a header, a shell and every file system: ASCII letters, digits, dot,
/// hyphen and underscore. Accents of Western European languages are taken off, everything else becomes a hyphen.
/// </summary>
public static class SafeName
{
    public const int MaximumLength = 100;

    private const int MaximumExtensionLength = 16;
    private const string Fallback = "file";

    // U+00C0 to U+00FF in their order.
    private const string WithoutAccents = "AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty";

    public static string From(string? fileName)
    {
        // A browser may send a whole path, with the separators of any system.
        var name = (fileName ?? "").AsSpan();
        name = name[(name.LastIndexOfAny('/', '\\') + 1)..];

        var text = new string([.. Fold(name)]).Trim('-', '.');
        if (text.Length == 0)
        {
            return Fallback;
        }

        if (text.Length <= MaximumLength)
        {
            return text;
        }

        var extension = Path.GetExtension(text);
        return extension.Length is 0 or > MaximumExtensionLength
            ? text[..MaximumLength]
            : text[..(MaximumLength - extension.Length)] + extension;
    }

    public static bool IsSafe(string name) => name.Length > 0 && From(name) == name;

    private static List<char> Fold(ReadOnlySpan<char> name)
    {
        var folded = new List<char>(name.Length);
        foreach (var character in name)
        {
            // A letter followed by a combining accent, as some systems write it, loses the accent alone.
            if (character is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            var safe = character switch
            {
                _ when char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' => character,
                >= '\u00C0' and <= '\u00FF' => WithoutAccents[character - '\u00C0'],
                _ => '-',
            };
            if (safe != '-' || folded.Count == 0 || folded[^1] != '-')
            {
                folded.Add(safe);
            }
        }

        return folded;
    }
}
