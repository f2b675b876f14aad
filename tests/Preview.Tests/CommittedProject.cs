using System.Runtime.InteropServices;
using System.Text.Json;

namespace Alicerce.Preview.Tests;

/// <summary>A small project in a repository of git, on a branch that changes one of its two resources, as a runner checks it out.</summary>
internal sealed class CommittedProject : IDisposable
{
    private const string Before = """
        "use strict";
        const aws = require("@pulumi/aws");
        new aws.sqs.Queue("orders", { visibilityTimeoutSeconds: 30 });
        """;

    /// <summary>The real <c>dotnet</c>, by its path: the one on the path of the scripts stands in for it.</summary>
    private static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private readonly DirectoryInfo _folder;
    private readonly string _checkout;

    private CommittedProject(DirectoryInfo folder)
    {
        _folder = folder;
        _checkout = Path.Combine(folder.FullName, "checkout");
    }

    /// <param name="hasEngine">Whether the base branch has what the workflow runs.</param>
    /// <param name="hasPack">Whether the project has a pack that refuses its queue.</param>
    public static async Task<CommittedProject> CreateAsync(bool hasEngine, bool hasPack)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The scripts of the workflow are for the shell of its runner, which is Linux.");
        }

        // Beside the programs, so that Node finds their packages.
        var programs = Path.GetDirectoryName(await NodePrograms.FindAsync("everything"))!;
        var project = new CommittedProject(Directory.CreateDirectory(Path.Combine(programs, $"workflow-{Path.GetRandomFileName()}")));
        await project.CommitAsync(programs, hasEngine, hasPack);
        return project;
    }

    public string PathOf(string file) => Path.Combine(_checkout, file);

    /// <summary>Runs a script as the runner does, with the built engine in the place of its build.</summary>
    public Task<Started> RunAsync(string script)
    {
        var file = Path.Combine(_folder.FullName, "step.sh");
        File.WriteAllText(file, script);
        return Started.RunAsync(
            _checkout,
            new Dictionary<string, string>
            {
                ["BASE"] = "main",
                ["STACK"] = "dev",
                ["RUNNER_TEMP"] = _folder.FullName,
                ["PATH"] = $"{Path.Combine(_folder.FullName, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            },
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", file]);
    }

    /// <summary>What the saved preview would do, such as <c>create 2</c>.</summary>
    public string Changes()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf("preview.json")));
        return string.Join(", ", json.RootElement.GetProperty("changeSummary").EnumerateObject()
            .OrderBy(change => change.Name, StringComparer.Ordinal)
            .Select(change => $"{change.Name} {change.Value}"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task CommitAsync(string programs, bool hasEngine, bool hasPack)
    {
        var origin = Path.Combine(_folder.FullName, "origin");
        Directory.CreateDirectory(origin);
        Write(origin, "Pulumi.yaml", "name: shop\nruntime: nodejs\n");
        Write(origin, "Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n");
        Write(origin, "index.js", Before);
        if (hasPack)
        {
            foreach (var file in (string[])["PulumiPolicy.yaml", "index.js", "package.json"])
            {
                Write(origin, $"policies/{file}", await File.ReadAllTextAsync(Path.Combine(programs, "pack", file)));
            }
        }

        if (hasEngine)
        {
            Write(origin, "engine/Engine.csproj", "<Project />\n");
        }

        await GitAsync(origin, "init", "--quiet", "--initial-branch", "main");
        await GitAsync(origin, "add", "--all");
        await GitAsync(origin, "commit", "--quiet", "--message", "Before");
        await GitAsync(_folder.FullName, "clone", "--quiet", origin, _checkout);
        Write(_checkout, "index.js", Before.Replace("30", "60", StringComparison.Ordinal));

        var dotnet = Path.Combine(_folder.FullName, "bin", "dotnet");
        Write(_folder.FullName, "bin/dotnet", $"#!/bin/bash\nshift 4\nexec '{Host}' '{BuiltEngine.Assembly}' \"$@\"\n");
        await Started.RunAsync(_folder.FullName, "chmod", "+x", dotnet);
    }

    private static async Task GitAsync(string directory, params string[] arguments)
    {
        var git = await Started.RunAsync(
            directory,
            ["git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false", .. arguments]);
        Assert.That(git.ExitCode, Is.Zero, git.ToString());
    }

    private static void Write(string directory, string file, string content)
    {
        var path = Path.Combine(directory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
