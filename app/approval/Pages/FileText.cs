using System.Globalization;

namespace Alicerce.Approval.Pages;

/// <summary>What a file is called and how large it is, for people.</summary>
internal static class FileText
{
    private const int MaximumLength = 120;
    private const int Step = 1024;

    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    public static string NameOf(string key) => Clean(key[(key.LastIndexOf('/') + 1)..]);

    public static string SizeOf(long bytes, Language language)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= Step && unit < Units.Length - 1)
        {
            value /= Step;
            unit++;
        }

        var text = value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
        return $"{(language == Language.Portuguese ? text.Replace('.', ',') : text)} {Units[unit]}";
    }

    /// <summary>
    /// A name is what an uploader made of it: line ends could forge lines of a mail, and marks of direction can make one
    /// name look like another.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new string([.. text.Select(character => IsHarmless(character) ? character : '\uFFFD')]);
        return clean.Length <= MaximumLength ? clean : string.Concat(clean.AsSpan(0, MaximumLength), "…");
    }

    private static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
