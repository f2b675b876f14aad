using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Pulumi.Policy.Tests.Surface;

namespace Pulumi.Policy.Tests.Packaging;

/// <summary>The packages of this repository in a folder, as a user's NuGet finds them on a feed.</summary>
internal sealed class PackedFeed : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Projects =
        ["sdk/protocol/Protocol.csproj", "sdk/Pulumi.Policy/Pulumi.Policy.csproj", "templates/Pulumi.Policy.Templates.csproj"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-packages-");

    /// <summary>A folder in which NuGet knows this feed; what else is needed has been restored for the build.</summary>
    public string Workspace => _folder.CreateSubdirectory("workspace").FullName;

    private string Feed => Path.Combine(_folder.FullName, "feed");

    // The last folder of the output path is the configuration of the build.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string Restored => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static async Task<PackedFeed> PackAsync()
    {
        var feed = new PackedFeed();
        foreach (var project in Projects)
        {
            await feed.DotnetAsync(
                "pack", Repository.PathOf(project), "--no-build", "--configuration", Configuration, "--output", feed.Feed);
        }

        await File.WriteAllTextAsync(Path.Combine(feed.Workspace, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{feed.Feed}" />
                <add key="restored" value="{Restored}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="Pulumi.*" /><package pattern="Alicerce.*" /></packageSource>
                <packageSource key="restored"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        return feed;
    }

    public string PackageOf(string id) =>
        Directory.GetFiles(Feed, $"{id}.*.nupkg").Single(file => char.IsDigit(Path.GetFileName(file)[id.Length + 1]));

    public static IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    public static XElement MetadataOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var manifest = archive.Entries
            .Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        return XDocument.Load(manifest).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>Runs a command of the .NET SDK in the workspace, with its own package cache and templates.</summary>
    public async Task DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Workspace,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "cache");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // What the test runner says about itself is not for the programs that it starts.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.That(process.ExitCode, Is.Zero, $"dotnet {string.Join(' ', arguments)}: {await output}{await errors}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
