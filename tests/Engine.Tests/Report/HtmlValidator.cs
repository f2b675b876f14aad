using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Alicerce.Engine.Tests.Report;

/// <summary>A judge of pages that is not ours: the package html-validate, on Node.</summary>
internal static class HtmlValidator
{
    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "tests", "Engine.Tests", "node");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task> Installed = new(() => Task.Run(InstallAsync));

    /// <summary>What is wrong with a page. Skips the test where Node is missing, except in CI: there everything runs.</summary>
    public static async Task<IReadOnlyList<string>> FindMistakesAsync(string page)
    {
        try
        {
            await Installed.Value;
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed to validate pages: {exception.Message}");
            throw;
        }

        return JsonSerializer.Deserialize<string[]>(await RunAsync("node", ["validate.js"], page))!;
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
