using System.ComponentModel;
using System.Diagnostics;

namespace Alicerce.Preview.Tests;

/// <summary>Programs and packs for Node, on Pulumi's own packages: what the lock file names, installed once.</summary>
internal static class NodePrograms
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>The directory of a program, ready to run. Without Node the test is ignored, except in CI.</summary>
    public static async Task<string> FindAsync(string name)
    {
        if (!NodeIsInstalled())
        {
            var continuousIntegration = Environment.GetEnvironmentVariable("CI") == "true";
            Assert.That(continuousIntegration, Is.False, "`node` is not on the path. CI has to have it.");
            Assert.Ignore("`node` is not on the path: programs for Node do not run.");
        }

        await Installed.Value;
        return Path.Combine(Folder, name);
    }

    private static bool NodeIsInstalled()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            return node is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task InstallAsync()
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == lockFile)
        {
            return;
        }

        var npm = await Started.RunAsync(
            Folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        Assert.That(npm.ExitCode, Is.Zero, npm.ToString());
        await File.WriteAllTextAsync(stamp, lockFile);
    }
}
