using System.Security.Cryptography;

namespace Alicerce.Packages.Tests;

/// <summary>
/// The same sources give the same bytes, wherever and however they are built: what a deployment uploads changes when the
/// application does, and only then. Pulumi packs the files in the order of their names, with one date and no permissions.
/// </summary>
public sealed class ReproducibilityTests
{
    private static readonly string[] Applications = ["approval", "ingest", "web", "worker"];

    [Test]
    public async Task A_build_elsewhere_gives_the_same_bytes()
    {
        using var elsewhere = new Checkout();

        await elsewhere.BuildAsync(Applications, OtherConfiguration);

        foreach (var application in Applications)
        {
            var here = HashesIn(Path.Combine(Golden.Repository.Root, "artifacts", "package", application));
            Assert.That(HashesIn(elsewhere.PackageOf(application)), Is.EqualTo(here), application);
        }
    }

    // These tests are in a folder that is named after the configuration in which everything here was built.
    private static string OtherConfiguration =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) == "debug" ? "Release" : "Debug";

    private static IEnumerable<string> HashesIn(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")
        .Order(StringComparer.Ordinal);
}
