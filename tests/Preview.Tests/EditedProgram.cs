using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>A copy of the program with one edit, built and previewed as the original is.</summary>
internal sealed class EditedProgram : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("alicerce-edit-");

    private string Sources => Path.Combine(_directory.FullName, "infra");

    /// <summary>Copies the program and replaces a text that stands in one of its files exactly once.</summary>
    public EditedProgram(string file, string original, string edited)
    {
        Copy(Path.Combine(Repository.Root, "infra"), Sources);
        foreach (var stackFile in Directory.GetFiles(Repository.Root, "Pulumi.*.yaml"))
        {
            File.Copy(stackFile, Path.Combine(_directory.FullName, Path.GetFileName(stackFile)));
        }

        // The program names the package of its function relative to itself.
        Directory.CreateDirectory(Path.Combine(_directory.FullName, "artifacts"));
        Directory.CreateSymbolicLink(
            Path.Combine(_directory.FullName, "artifacts", "package"), Path.Combine(Repository.Root, "artifacts", "package"));

        Replace(Path.Combine(_directory.FullName, file), original, edited);
    }

    public async Task<Started> PreviewAsync(string stack)
    {
        var build = await Started.RunAsync(
            Repository.Root,
            "dotnet",
            "build",
            "sdk/offline/Infra.Offline.csproj",
            "--configuration",
            BuiltEngine.Configuration,
            "--no-restore",
            // A server that outlives the build would keep its output open, and this test waiting.
            "--disable-build-servers",
            "-p:BuildProjectReferences=false",
            $"-p:ProgramDirectory={Sources}/",
            $"-p:ProgramOutput={_directory.FullName}/out/");
        Assert.That(build.ExitCode, Is.Zero, build.ToString());

        await File.WriteAllTextAsync(
            Path.Combine(_directory.FullName, "Pulumi.yaml"),
            $$"""
            name: alicerce
            runtime:
              name: dotnet
              options:
                binary: {{_directory.FullName}}/out/bin/Infra.dll
            main: infra
            """);
        return await BuiltEngine.PreviewAsync(
            _directory.FullName, "--stack", stack, "--policy-pack", Path.Combine(Repository.Root, "policies"));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static void Replace(string file, string original, string edited)
    {
        var text = File.ReadAllText(file);
        Assert.That(text.Split(original), Has.Length.EqualTo(2), $"`{original}` has to stand once in {file}.");
        File.WriteAllText(file, text.Replace(original, edited, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var directory in Directory.GetDirectories(from).Where(directory => Path.GetFileName(directory) is not ("bin" or "obj")))
        {
            Copy(directory, Path.Combine(to, Path.GetFileName(directory)));
        }
    }
}
