using System.Globalization;
using Pulumi.Policy.Tests.Drivers;
using Pulumi.Policy.Tests.Hosting;
using Pulumi.Policy.Tests.Surface;

namespace Pulumi.Policy.Tests.Packaging;

/// <summary>What a team gets that takes the SDK as packages.</summary>
public sealed class PackageTests
{
    private PackedFeed _feed = null!;

    [OneTimeSetUp]
    public async Task PackAsync() => _feed = await PackedFeed.PackAsync();

    [OneTimeTearDown]
    public void Delete() => _feed?.Dispose();

    [Test]
    public async Task A_pack_from_the_template_builds_and_runs()
    {
        var hive = Path.Combine(_feed.Workspace, "templates");
        var project = Path.Combine(_feed.Workspace, "BucketRules");

        await _feed.DotnetAsync(
            "new", "install", _feed.PackageOf("Pulumi.Policy.Templates"), "--debug:custom-hive", hive);
        await _feed.DotnetAsync(
            "new", "pulumi-policy", "--name", "BucketRules", "--output", project, "--debug:custom-hive", hive);

        // As the engine's language host does it.
        await _feed.DotnetAsync("build", project);
        using var process = await SampleProcess.StartAsync(
            "dotnet", ["run", "--no-build", "--project", project, "--", "127.0.0.1:1"]);
        using var client = new PackClient($"127.0.0.1:{process.Port}");
        var bucket = Given.Resource("shop", "site", """{"acl":"public-read"}""");
        bucket.Type = "aws:s3/bucket:Bucket";

        var info = await client.GetInfoAsync();
        var analyzed = await client.AnalyzeAsync(bucket);
        await client.CancelAsync();
        var (exitCode, output, _) = await process.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(info.Name, Is.EqualTo("bucket-rules"));
            Assert.That(analyzed.Diagnostics.Single().EnforcementLevel, Is.EqualTo(WireLevel.Mandatory));
            Assert.That(
                analyzed.Diagnostics.Single().Message,
                Is.EqualTo("Buckets are not open to everyone.\n`acl` is `public-read`. Remove it."));
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Is.Empty);
            Assert.That(File.Exists(Path.Combine(project, ".gitignore")), Is.True);
            Assert.That(File.ReadAllText(Path.Combine(project, "PulumiPolicy.yaml")), Does.StartWith("runtime: dotnet"));
        }
    }

    [Test]
    public void The_template_takes_the_version_that_it_is_packed_with()
    {
        var version = PackedFeed.MetadataOf(_feed.PackageOf("Pulumi.Policy")).Elements()
            .Single(element => element.Name.LocalName == "version").Value;

        Assert.That(
            Repository.Read("templates/policy-pack/NewPack.project.xml"),
            Does.Contain(string.Create(
                CultureInfo.InvariantCulture, $"""<PackageReference Include="Pulumi.Policy" Version="{version}" />""")));
    }

    [Test]
    public void The_package_has_what_its_users_need_and_no_place_of_the_machine_that_made_it()
    {
        var package = _feed.PackageOf("Pulumi.Policy");
        var files = PackedFeed.FilesOf(package);
        var metadata = PackedFeed.MetadataOf(package);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(files, Is.SupersetOf(new[]
            {
                "README.md",
                "lib/net10.0/Pulumi.Policy.dll",
                "lib/net10.0/Pulumi.Policy.xml",
                "buildTransitive/Pulumi.Policy.props",
            }));
            Assert.That(
                PackedFeed.FilesOf(Path.ChangeExtension(package, ".snupkg")), Does.Contain("lib/net10.0/Pulumi.Policy.pdb"));
            Assert.That(
                metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
                    .Select(element => (string?)element.Attribute("id")),
                Is.EqualTo(new[] { "Alicerce.Protocol", "Google.Protobuf" }));
            Assert.That(metadata.Value, Does.Contain("Apache-2.0").And.Not.Contain(Repository.PathOf("")));
        }
    }
}
