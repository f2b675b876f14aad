namespace Alicerce.Golden;

/// <summary>Where the repository is.</summary>
public static class Repository
{
    /// <summary>
    /// The folder of the solution, found from where the tests run: a deterministic build maps the paths of sources to others.
    /// </summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory) => directory switch
    {
        null => throw new InvalidOperationException($"No `Alicerce.slnx` above `{AppContext.BaseDirectory}`."),
        _ when File.Exists(Path.Combine(directory.FullName, "Alicerce.slnx")) => directory.FullName,
        _ => Find(directory.Parent),
    };
}
