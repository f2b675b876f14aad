using System.Diagnostics;
using System.Text.RegularExpressions;
using Alicerce.Golden;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

/// <summary>The preview that the README shows is what the command prints.</summary>
public sealed partial class ReadmePreviewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int HeadingAndFirstFinding = 3;

    private const string CostHeading = "Cost of a month ";
    private const string SummaryStart = "Resources: ";

    // Parts of the tree that show both a component and what is in it; everything else is left out as `…`.
    private static readonly string[] ShownAreas = ["alicerce:data:Catalog", "alicerce:workflows:Workflow"];

    [Test]
    public async Task Both_READMEs_show_a_part_of_the_real_preview()
    {
        var excerpt = Excerpt((await PreviewAsync()).TrimEnd().Split('\n'));

        foreach (var document in new[] { "README.md", "README.pt-BR.md" })
        {
            GoldenFile.AssertMatches(document, Block().Replace(RepositoryFolder.Read(document), _ => excerpt));
        }
    }

    private static string Excerpt(string[] lines)
    {
        var shown = new List<string>();
        shown.AddRange(lines.TakeWhile(line => !line.StartsWith(" + ", StringComparison.Ordinal)));
        foreach (var area in ShownAreas)
        {
            var start = Array.FindIndex(lines, line => line.StartsWith($" +   {area} ", StringComparison.Ordinal));
            Assert.That(start, Is.Not.Negative, $"The preview shows no `{area}`.");
            shown.Add("…");
            shown.Add(lines[start]);
            shown.AddRange(lines.Skip(start + 1).TakeWhile(line => InsideOfComponent().IsMatch(line)));
        }

        shown.Add("…");
        shown.AddRange(From(lines, CostHeading).TakeWhile(line => line.Length > 0));
        shown.Add("…");
        shown.AddRange(From(lines, "Policies ").Take(HeadingAndFirstFinding));
        shown.Add("…");
        shown.AddRange(From(lines, SummaryStart));
        return $"```text\n{string.Join('\n', shown.Select(line => line.TrimEnd()))}\n```";
    }

    private static IEnumerable<string> From(string[] lines, string start) =>
        lines.SkipWhile(line => !line.StartsWith(start, StringComparison.Ordinal));

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

    [GeneratedRegex("^```text\nPreview .*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^ \\+   [├└│ ]")]
    private static partial Regex InsideOfComponent();
}
