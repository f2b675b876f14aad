namespace Pulumi.Policy.Tests.Surface;

/// <summary>The files beside the tests.</summary>
/// <remarks>
/// Sources may be mapped to other paths in a deterministic build, so the root is found from where the tests run.
/// </remarks>
internal static class Repository
{
    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string PathOf(string file)
    {
        var start = new DirectoryInfo(AppContext.BaseDirectory);
        for (var directory = start; directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Alicerce.slnx")))
            {
                return Path.Combine([directory.FullName, .. file.Split('/')]);
            }
        }

        throw new InvalidOperationException($"No `Alicerce.slnx` above `{AppContext.BaseDirectory}`.");
    }
}
