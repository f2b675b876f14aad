using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Judges that are not ours, from npm: each reads a text and answers what is wrong with it.</summary>
internal static class NodePeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task> Installed = new(() => Task.Run(InstallAsync));

    /// <summary>Where the packages are.</summary>
    public static string Folder { get; } = Path.Combine(Golden.Repository.Root, "tests", "Engine.Tests", "node");

    /// <summary>Skips the test where Node is missing, except in CI: there everything runs.</summary>
    public static async Task EnsureInstalledAsync()
    {
        try
        {
            await Installed.Value;
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed to judge what others read: {exception.Message}");
            throw;
        }
    }

    /// <summary>What a judge says against a text; nothing for one that is right.</summary>
    /// <param name="script">The judge, such as <c>validate.js</c>.</param>
    /// <param name="text">What it reads.</param>
    public static async Task<IReadOnlyList<string>> FindMistakesAsync(string script, string text)
    {
        await EnsureInstalledAsync();
        return JsonSerializer.Deserialize<string[]>(await RunAsync("node", [script], text))!;
    }

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        var wanted = File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < wanted)
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "");
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"`{program} {string.Join(' ', arguments)}` exited with {process.ExitCode}.\n{await output}{await errors}");
    }
}
