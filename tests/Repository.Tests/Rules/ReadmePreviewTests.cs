using System.Diagnostics;
using System.Text.RegularExpressions;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

/// <summary>The preview that the README shows is what the command prints.</summary>
public sealed partial class ReadmePreviewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task The_README_shows_lines_of_the_real_preview_in_their_order()
    {
        var shown = Block().Match(RepositoryFolder.Read("README.md")).Groups["lines"].Value.Split('\n')
            .Select(Normalize)
            .Where(line => line.Length > 0 && line != "…")
            .ToList();

        var printed = (await PreviewAsync()).Split('\n').Select(Normalize).ToList();

        var position = -1;
        foreach (var line in shown)
        {
            position = printed.IndexOf(line, position + 1);
            Assert.That(position, Is.GreaterThanOrEqualTo(0), $"The preview prints no line `{line}` here.");
        }

        Assert.That(shown, Has.Count.GreaterThan(10));
    }

    // Columns are as wide as the longest name of the whole preview, of which the README shows a part.
    private static string Normalize(string line) => Space().Replace(line.Trim(), " ");

    private static async Task<string> PreviewAsync()
    {
        var engine = RepositoryFolder.FullPath($"artifacts/bin/Engine/{Configuration}/alicerce.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [engine, "preview", "--color", "never"])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.That(process.ExitCode, Is.Zero, await errors);
        return await output;
    }

    // The last folder of the output path is the configuration of the build.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    [GeneratedRegex("^```text\n(?<lines>Preview .*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
