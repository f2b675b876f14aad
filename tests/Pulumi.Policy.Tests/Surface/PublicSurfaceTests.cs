namespace Pulumi.Policy.Tests.Surface;

/// <summary>The public surface is a promise: a change to it shows in a file.</summary>
public sealed class PublicSurfaceTests
{
    [Test]
    public void Is_what_the_golden_file_says()
    {
        var surface = PublicSurface.Of(typeof(PolicyPack).Assembly);
        var file = Repository.PathOf("tests/Pulumi.Policy.Tests/Golden/PublicSurface.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), "CI accepts no changes.");
            File.WriteAllText(file, surface);
        }

        Assert.That(
            surface.Split('\n'),
            Is.EqualTo(File.ReadAllText(file).Split('\n')),
            $"The public surface differs from {Path.GetFileName(file)}. To accept it, run the test with UPDATE_GOLDEN=1.");
    }
}
