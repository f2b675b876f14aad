using Alicerce.Infra.Packages;

namespace Alicerce.Infra.Tests;

public sealed class PackageTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("alicerce-package-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_same_files_have_the_same_digest()
    {
        Write("a/one.dll", "1");
        Write("two.dll", "2");
        var before = ApplicationPackage.In(_folder, "app/web");

        File.SetLastWriteTimeUtc(Path.Combine(_folder, "two.dll"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var after = ApplicationPackage.In(_folder, "app/web");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Is.EqualTo(before));
            Assert.That(before.Digest, Does.Match("^[0-9a-f]{16}$"));
        }
    }

    [TestCase("two.dll", "3")]
    [TestCase("three.dll", "2")]
    public void Another_content_or_another_file_is_another_digest(string file, string content)
    {
        Write("two.dll", "2");
        var before = ApplicationPackage.In(_folder, "app/web");

        Write(file, content);

        Assert.That(ApplicationPackage.In(_folder, "app/web").Digest, Is.Not.EqualTo(before.Digest));
    }

    [Test]
    public void A_package_that_was_not_built_is_one_clear_mistake()
    {
        var missing = Path.Combine(_folder, "web");

        Assert.That(
            () => ApplicationPackage.In(missing, "app/web"),
            Throws.TypeOf<RunException>().With.Message.EqualTo(
                $"`{missing}` holds no package. Expected what the build of `app/web` writes there. " +
                "Run `dotnet build app/web` and try again."));
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
