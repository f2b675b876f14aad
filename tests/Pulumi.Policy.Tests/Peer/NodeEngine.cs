using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Alicerce.Protocol;
using Pulumi.Policy.Tests.Hosting;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>An engine in Node: grpc-js with Pulumi's own stubs, none of our code.</summary>
internal static class NodeEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "node");

    public static bool IsInstalled()
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

    /// <summary>Runs one update with the sample pack, and returns what the engine got to see.</summary>
    public static async Task<JsonElement> RunAsync()
    {
        await InstallAsync();
        var transcript = await RunAsync(
            "node",
            ["engine.js", SampleProcess.Assembly, Signatures.Key, Signatures.Secret, Signatures.UnknownString]);
        return JsonDocument.Parse(transcript).RootElement;
    }

    // Once per output folder and lock file: an installed folder carries a copy of the lock file that it was made from.
    private static async Task InstallAsync()
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != lockFile)
        {
            await RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]);
            await File.WriteAllTextAsync(stamp, lockFile);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
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

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"`{program}` ended with {process.ExitCode}. {await output}{await errors}");
    }
}
