using System.Text.RegularExpressions;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

/// <summary>What product code may not use, and what to use instead.</summary>
public sealed partial class SourceTests
{
    // Entry points and hosts own the console; everything else gets its streams from them.
    private static readonly string[] ConsoleOwners =
    [
        "app/approval/CallbackFunction.cs",
        "app/approval/NotifyFunction.cs",
        "app/ingest/Function.cs",
        "app/ingest/RecordFunction.cs",
        "app/worker/Program.cs",
        "engine/CommandLine/ConsoleStreams.cs",
        "sdk/Pulumi.Policy/PolicyPackHost.cs",
        "sdk/Pulumi.Policy/Hosting/PackProcess.cs",
        // Standard error is all that is left when the engine cannot be told.
        "sdk/offline/Pulumi/Deployments/ProgramRunner.cs",
    ];

    private static IEnumerable<TestCaseData> Bans()
    {
        yield return Ban(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "", "Take the time from a `TimeProvider`");
        yield return Ban(@"\bEnvironment\.(Exit|FailFast)\b", "", "Return an exit code from the entry point");
        yield return Ban(@"\bThread\.Sleep\b", "", "Wait for the event itself, with a timeout");
        yield return Ban(@"\bNotImplementedException\b", "", "Leave out what does not exist");
        yield return Ban(@"^\s*#\s*(region|endregion)\b", "", "Split the file");
        yield return Ban(@"\b(Guid\.NewGuid|Random\.Shared|new Random)\b", "engine/", "Derive the value from the URN");
    }

    [TestCaseSource(nameof(Bans))]
    public void No_product_source_uses(string pattern, string folder, string instead)
    {
        var regex = new Regex(pattern, RegexOptions.Multiline);

        var found = RepositoryFolder.ProductSources()
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(file => Find(file, regex));

        Assert.That(found, Is.Empty, instead);
    }

    [Test]
    public void Only_entry_points_use_the_console()
    {
        var found = RepositoryFolder.ProductSources()
            .Where(file => !ConsoleOwners.Contains(file) && Path.GetFileName(file) != "Program.cs")
            .SelectMany(file => Find(file, ConsoleUse()));

        Assert.That(found, Is.Empty, "Take a `TextWriter` or a `Stream`");
    }

    [Test]
    public void Every_suppression_says_why_on_its_line()
    {
        var found = RepositoryFolder.Ending(".cs")
            .SelectMany(file => RepositoryFolder.Read(file).Split('\n')
                .Select((line, index) => (Line: line, Where: $"{file}:{index + 1}")))
            .Where(line => line.Line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal))
            .Where(line => !line.Line.Contains("//", StringComparison.Ordinal))
            .Select(line => line.Where);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void The_sentinels_of_the_wire_format_stand_in_one_file()
    {
        var home = RepositoryFolder.ProductSources().Single(file => Path.GetFileName(file) == "Signatures.cs");
        var sentinels = SentinelText().Matches(RepositoryFolder.Read(home)).Select(match => match.Value).Distinct().ToList();
        // A test may play a peer that knows the format on its own.
        var texts = RepositoryFolder.Ending(".cs", ".json", ".proto", ".md")
            .Where(file => file != home && !file.StartsWith("tests/", StringComparison.Ordinal))
            .Select(file => (File: file, Text: RepositoryFolder.Read(file)))
            .ToList();

        // Seven kinds of value (secret, asset, archive, resource reference, output, byte string and the key that tells
        // them) and seven kinds of unknown.
        Assert.That(sentinels, Has.Count.GreaterThanOrEqualTo(13));
        Assert.That(
            texts.Where(text => sentinels.Exists(sentinel => text.Text.Contains(sentinel, StringComparison.OrdinalIgnoreCase)))
                .Select(text => text.File),
            Is.Empty);
    }

    private static TestCaseData Ban(string pattern, string folder, string instead) =>
        new TestCaseData(pattern, folder, instead).SetArgDisplayNames(pattern);

    private static IEnumerable<string> Find(string file, Regex pattern)
    {
        var code = CSharpCode.Strip(RepositoryFolder.Read(file));
        return pattern.Matches(code).Select(match =>
            $"{file}:{1 + code.AsSpan(0, match.Index).Count('\n')}: {match.Value.Trim()}");
    }

    [GeneratedRegex(@"\bConsole\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex SentinelText();
}
