using System.Xml.Linq;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

public sealed class ProjectTests
{
    // It restores only where the official Pulumi packages can be had, so no build on the offline feed may see it.
    private const string OutsideTheSolution = "infra/Infra.csproj";

    private const string ExactVersionPattern = @"\A\d+(\.\d+){1,3}\z";

    /// <summary>A peer of a test may be one of which there is no release yet; a product may not rest on one.</summary>
    private const string ExactPeerPattern = @"\A\d+(\.\d+){1,3}(-[0-9a-z.]+)?\z";

    [Test]
    public void The_solution_holds_every_project_but_the_one_on_the_official_packages()
    {
        var solution = XDocument.Parse(RepositoryFolder.Read("Alicerce.slnx"));

        var listed = solution.Descendants("Project").Select(project => (string)project.Attribute("Path")!);
        var present = RepositoryFolder.Ending(".csproj").Where(file => file != OutsideTheSolution);
        Assert.That(listed, Is.EquivalentTo(present));
    }

    [Test]
    public void Every_project_of_the_solution_has_a_lock_file()
    {
        var folders = RepositoryFolder.Ending(".csproj")
            .Where(file => file != OutsideTheSolution)
            .Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'));

        Assert.That(folders.Where(folder => !RepositoryFolder.Files.Contains($"{folder}/packages.lock.json")), Is.Empty);
    }

    [Test]
    public void Every_package_version_is_central_and_exact()
    {
        var central = XDocument.Parse(RepositoryFolder.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        var references = Project.All()
            .Where(project => project.File != OutsideTheSolution)
            .SelectMany(project => project.PackageReferences.Select(reference => (project.File, Reference: reference)))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(central.Values, Has.All.Match(ExactVersionPattern));
            Assert.That(
                references.Where(item => (item.Reference.Attribute("Version") ?? item.Reference.Attribute("VersionOverride")) is not null),
                Is.Empty);
            Assert.That(
                references.Select(item => (string)item.Reference.Attribute("Include")!).Distinct(), Is.SubsetOf(central.Keys));
        }
    }

    [Test]
    public void The_program_floats_on_the_official_packages_within_their_major_version()
    {
        var packages = Project.Load(OutsideTheSolution).PackageReferences
            .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);

        Assert.That(packages, Is.EqualTo(new Dictionary<string, string>
        {
            ["Pulumi"] = "3.*",
            ["Pulumi.Aws"] = "7.*",
            ["Pulumi.Awsx"] = "3.*",
        }));
    }

    [Test]
    public void Every_Node_folder_is_pinned_and_locked()
    {
        foreach (var manifest in RepositoryFolder.Ending("package.json"))
        {
            var folder = manifest[..^"package.json".Length];
            Assert.That(RepositoryFolder.Files, Contains.Item($"{folder}package-lock.json"));

            using var json = System.Text.Json.JsonDocument.Parse(RepositoryFolder.Read(manifest));
            foreach (var section in new[] { "dependencies", "devDependencies" })
            {
                if (json.RootElement.TryGetProperty(section, out var packages))
                {
                    var versions = packages.EnumerateObject().Select(package => package.Value.GetString()!);
                    Assert.That(versions, Has.All.Match(ExactPeerPattern), manifest);
                }
            }
        }
    }
}
