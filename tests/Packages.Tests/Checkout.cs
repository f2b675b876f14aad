using System.Diagnostics;

namespace Alicerce.Packages.Tests;

/// <summary>The sources of the applications in another folder, built as on another machine.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly string[] NotSources = ["bin", "obj", "node_modules", "artifacts"];

    private readonly string _temporary = Directory.CreateTempSubdirectory("alicerce-checkout-").FullName;

    public Checkout()
    {
        var root = Golden.Repository.Root;
        foreach (var file in Directory.EnumerateFiles(root).Where(IsOfTheBuild))
        {
            Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "app"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file);
            if (!name.Split(Path.DirectorySeparatorChar).Intersect(NotSources).Any())
            {
                Copy(file, Path.Combine(Folder, name));
            }
        }
    }

    /// <summary>Longer than the path of any sensible checkout, and with a space in it.</summary>
    private string Folder => Path.Combine(_temporary, "another place", new string('d', 40));

    /// <summary>Under another mask of permissions, in another time zone, language and configuration, by a compiler of its own.</summary>
    /// <param name="projects">Their folders in <c>app</c>.</param>
    /// <param name="configuration">Of the build.</param>
    public async Task BuildAsync(IEnumerable<string> projects, string configuration)
    {
        var solution = string.Concat(projects.Select(project => Directory.EnumerateFiles(Path.Combine(Folder, "app", project), "*.csproj").Single())
            .Select(file => $"<Project Path=\"{Path.GetRelativePath(Folder, file)}\" />"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "Packages.slnx"), $"<Solution>{solution}</Solution>");
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "umask 027; exec dotnet build Packages.slnx --configuration \"$0\" -nologo -nodeReuse:false -p:UseSharedCompilation=false", configuration])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["TZ"] = "Pacific/Kiritimati",
                ["LANG"] = "tr_TR.UTF-8",
                ["LC_ALL"] = "tr_TR.UTF-8",
                ["DOTNET_CLI_UI_LANGUAGE"] = "tr",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
                ["CI"] = "true",
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(process.WaitForExitAsync(), output).WaitAsync(Patience);
        Assert.That(process.ExitCode, Is.Zero, await output);
    }

    public string PackageOf(string project) => Path.Combine(Folder, "artifacts", "package", project);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private static bool IsOfTheBuild(string file) =>
        Path.GetExtension(file) is ".props" or ".targets" or ".config" || Path.GetFileName(file) is "global.json" or ".editorconfig";

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
        File.SetLastWriteTimeUtc(to, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
    }
}
