using System.ComponentModel;
using System.Diagnostics;

namespace Alicerce.Local.Tests;

/// <summary>The whole way of a file, in a real browser: first account, upload, result, approval, both languages.</summary>
public sealed class BrowserTests
{
    private const string ApproveFrom = "100000";

    private static readonly string Node = Path.Combine(Golden.Repository.Root, "tests", "Local.Tests", "node");
    private static readonly string Pictures = Path.Combine(Golden.Repository.Root, "artifacts", "screenshots");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Test]
    public async Task A_person_sets_up_sends_watches_approves_and_fetches()
    {
        var chromium = FindChromium();
        await using var local = await LocalProcess.StartAsync("--approve-from", ApproveFrom);
        var sample = Path.Combine(Golden.Repository.Root, "samples", "files", "sales.csv");
        var large = Path.Combine(local.Folder, "large.txt");
        await File.WriteAllTextAsync(large, string.Concat(Enumerable.Repeat("one line of a long text\n", 6000)));
        Directory.CreateDirectory(Pictures);
        if (!Directory.Exists(Path.Combine(Node, "node_modules", "playwright-core")))
        {
            await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }

        var seen = await RunAsync("node", "walk.js", local.Address, local.SetupCode, chromium, sample, large, Pictures);

        Golden.GoldenFile.AssertMatches("tests/Local.Tests/Golden/walk.json", seen);
    }

    private static string FindChromium()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore("Chromium is not installed.");
        }

        return found ?? throw new InvalidOperationException("Chromium is not installed. Install it.");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Node,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"`{program}` exited with {process.ExitCode}.\n{await output}{await errors}");
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed to drive the browser: {exception.Message}");
            throw;
        }
    }
}
