using System.Text.RegularExpressions;
using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>The commands of <c>docs/engine.md</c>, as a reader types them: what they print and write is what the page links to.</summary>
public sealed partial class GuideTests
{
    private const string Guide = "docs/engine.md";
    private const string Command = "alicerce ";
    private const string PrintedLink = "What it prints";

    [Test]
    public async Task Every_command_prints_and_writes_what_its_page_says()
    {
        var programs = Path.GetDirectoryName(await NodePrograms.FindAsync("everything"))!;
        var directory = Directory.CreateTempSubdirectory("alicerce-guide-");
        try
        {
            // The programs stand where the page says, with the packages that they need.
            directory.CreateSubdirectory("tests/Preview.Tests");
            Directory.CreateSymbolicLink(Path.Combine(directory.FullName, "tests", "Preview.Tests", "node"), programs);
            var used = new HashSet<string>();
            foreach (var block in Blocks())
            {
                var printed = "";
                foreach (var command in block.Commands)
                {
                    printed = await RunAsync(command, directory.FullName);
                }

                foreach (var (text, golden) in block.Links)
                {
                    var written = Path.Combine(directory.FullName, Path.GetFileName(golden));
                    var actual = text is PrintedLink ? printed : await File.ReadAllTextAsync(written);
                    GoldenFile.AssertMatches(golden, Duration().Replace(actual, "\"duration\": 0"));
                    used.Add(golden);
                }
            }

            Assert.That(
                Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Preview.Tests", "Golden")).Select(Path.GetFileName),
                Is.EquivalentTo(used.Select(Path.GetFileName)),
                "A golden file that no command of the page has made is of no use.");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Test]
    public void Every_part_of_the_page_has_a_command_or_says_where_it_is_shown()
    {
        string[] silent = ["In CI", "When things go wrong"];
        var parts = File.ReadAllText(Path.Combine(Repository.Root, Guide)).Split("\n## ")[1..];

        Assert.That(
            parts.Where(part => !part.Contains($"```bash\n{Command}", StringComparison.Ordinal)).Select(part => part.Split('\n')[0]),
            Is.EqualTo(silent));
    }

    /// <summary>What a command prints; of one that fails, with the errors that a terminal shows below it.</summary>
    private static async Task<string> RunAsync(string command, string directory)
    {
        var arguments = command[Command.Length..].Split(' ');
        var ended = await Started.RunAsync(directory, ["dotnet", BuiltEngine.Assembly, .. arguments]);
        // Policies, expectations and mistakes end with what they are; nothing else goes wrong here.
        Assert.That(ended.ExitCode, Is.EqualTo(0).Or.EqualTo(1).Or.EqualTo(5), ended.ToString());
        return ended.ExitCode == 1 ? ended.Output + ended.Errors : ended.Output;
    }

    private static IEnumerable<(IReadOnlyList<string> Commands, IReadOnlyList<(string Text, string Golden)> Links)> Blocks()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, Guide));
        foreach (Match block in Block().Matches(text))
        {
            var after = text[(block.Index + block.Length)..].TrimStart('\n').Split("\n\n")[0];
            yield return (
                [.. block.Groups[1].Value.TrimEnd('\n').Split('\n')],
                [.. GoldenLink().Matches(after).Select(link => (link.Groups[1].Value.ReplaceLineEndings(" "), link.Groups[2].Value))]);
        }
    }

    [GeneratedRegex("```bash\n((?:alicerce .*\n)+)```\n")]
    private static partial Regex Block();

    [GeneratedRegex(@"\[([^\]]+)\]\(\.\./(tests/Preview\.Tests/Golden/[^)]+)\)")]
    private static partial Regex GoldenLink();

    [GeneratedRegex("\"duration\": \\d+")]
    private static partial Regex Duration();
}
