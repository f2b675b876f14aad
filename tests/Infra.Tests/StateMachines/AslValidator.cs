using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>A judge of state machines that is not ours: the package asl-validator, on Node.</summary>
internal static class AslValidator
{
    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "tests", "Infra.Tests", "node");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task> Installed = new(() => Task.Run(InstallAsync));

    /// <summary>
    /// What is wrong with machines. Skips the test where Node is missing, except in CI: there everything runs.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindMistakesAsync(params string[] definitions)
    {
        try
        {
            await Installed.Value;
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed to validate state machines: {exception.Message}");
            throw;
        }

        // A line is a machine, and its answer a line.
        var lines = definitions.Select(definition => JsonNode.Parse(definition)!.ToJsonString());
        var answers = (await RunAsync("node", ["validate.js"], string.Join('\n', lines)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return answers.Length == definitions.Length
            ? [.. answers.SelectMany(answer => JsonSerializer.Deserialize<string[]>(answer)!)]
            : throw new InvalidOperationException(
                $"The validator answered {answers.Length} times for {definitions.Length} machines.");
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
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"`{program} {string.Join(' ', arguments)}` exited with {process.ExitCode}.\n{await output}{await errors}");
    }
}
