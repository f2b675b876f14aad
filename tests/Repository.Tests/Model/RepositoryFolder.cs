namespace Alicerce.Repository.Tests.Model;

/// <summary>The files of the repository, by their path from its root with forward slashes.</summary>
internal static class RepositoryFolder
{
    private static readonly HashSet<string> NotOurs =
        ["artifacts", "bin", "obj", "node_modules", ".git", ".vs", ".idea", "TestResults"];

    public static string Root => Golden.Repository.Root;

    public static IReadOnlyList<string> Files { get; } =
        [.. List(Root).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Ending(params string[] endings) =>
        Files.Where(file => Array.Exists(endings, ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>What is shipped or deployed, as opposed to what tests it.</summary>
    public static IEnumerable<string> ProductSources() =>
        Ending(".cs").Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    public static string FullPath(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(FullPath(file));

    // A worktree has a file named .git where a clone has a folder.
    private static IEnumerable<string> List(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
            .SelectMany(List)
            .Concat(Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git"));
}
