namespace Alicerce.Ingest.Content.Archives;

internal static class EntryName
{
    /// <summary>Whether unpacking would write outside of the folder, on any system.</summary>
    public static bool IsUnsafe(string name) =>
        name.StartsWith('/')
        || name.StartsWith('\\')
        || (name.Length >= 2 && char.IsAsciiLetter(name[0]) && name[1] == ':')
        || name.Contains('\0', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..");
}
