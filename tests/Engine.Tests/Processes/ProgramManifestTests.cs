using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Processes;

public sealed class ProgramManifestTests
{
    [Test]
    public void Finds_assemblies_relative_to_itself()
    {
        using var checkout = new TemporaryProject();
        var path = checkout.Write(
            "artifacts/bin/Engine/debug/alicerce.programs", "../../../../infra=../../Infra/debug/Infra.dll\n");

        var manifest = ProgramManifest.Load(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                manifest.Find(Path.Combine(checkout.Directory, "infra")),
                Is.EqualTo(Path.Combine(checkout.Directory, "artifacts/bin/Infra/debug/Infra.dll")));
            Assert.That(
                manifest.Find(
                    Path.Combine(checkout.Directory, "infra") + "/"), Is.Not.Null, "with a separator at its end");
            Assert.That(manifest.Find(checkout.Directory), Is.Null);
        }
    }

    [Test]
    public void Knows_nothing_without_a_file() =>
        Assert.That(ProgramManifest.Load("/nowhere/alicerce.programs").Find("/infra"), Is.Null);

    [Test]
    public void Refuses_a_line_of_another_form()
    {
        using var checkout = new TemporaryProject();
        var path = checkout.Write(ProgramManifest.FileName, "infra\n");

        Assert.That(
            () => ProgramManifest.Load(path),
            Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
                $"`{path}` has the line `infra`, which is not `directory=assembly`. Build the engine again."));
    }

    [Test]
    public void Says_when_a_known_program_is_not_built()
    {
        using var checkout = new TemporaryProject();
        var path = checkout.Write(ProgramManifest.FileName, "infra=Infra.dll\n");
        var builds = new BuiltProgram(ProgramManifest.Load(path));

        Assert.That(
            async () => await builds.LocateAsync(Path.Combine(checkout.Directory, "infra"), "program", CancellationToken.None),
            Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
                $"The program in `{checkout.Directory}/infra` is not built: `{checkout.Directory}/Infra.dll` does not exist. " +
                "Build the solution with `dotnet build`."));
    }
}
