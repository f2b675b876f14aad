namespace Pulumi.Policy.Tests.Surface;

/// <summary>The public surface is a promise: a change to it shows in a file.</summary>
public sealed class PublicSurfaceTests
{
    [Test]
    public void Is_what_the_golden_file_says()
    {
        var surface = PublicSurface.Of(typeof(PolicyPack).Assembly);
        var file = GoldenFile();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), "CI does not accept changes.");
            File.WriteAllText(file, surface);
        }

        Assert.That(
            surface.Split('\n'),
            Is.EqualTo(File.ReadAllText(file).Split('\n')),
            $"The public surface differs from {Path.GetFileName(file)}. If that is meant, run the test with UPDATE_GOLDEN=1.");
    }

    // Sources may be mapped to other paths in a deterministic build, so the file is found from where the tests run.
    private static string GoldenFile()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Alicerce.slnx")))
        {
            directory = directory.Parent
                ?? throw new InvalidOperationException($"No `Alicerce.slnx` above `{AppContext.BaseDirectory}`.");
        }

        return Path.Combine(directory.FullName, "tests", "Pulumi.Policy.Tests", "Golden", "PublicSurface.txt");
    }
}
