using System.Text.RegularExpressions;
using Alicerce.Repository.Tests.Model;

namespace Alicerce.Repository.Tests.Rules;

public sealed partial class DocumentTests
{
    private static IEnumerable<string> Documents() => RepositoryFolder.Ending(".md");

    [TestCaseSource(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryFolder.FullPath(document))!;

        var broken = Link().Matches(WithoutCode(RepositoryFolder.Read(document)))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Resolves(folder, RepositoryFolder.FullPath(document), target));

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Both_READMEs_have_the_same_sections_commands_and_links()
    {
        var english = RepositoryFolder.Read("README.md");
        var portuguese = RepositoryFolder.Read("README.pt-BR.md");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HeadingLevels(portuguese), Is.EqualTo(HeadingLevels(english)));
            Assert.That(Fences(portuguese), Is.EqualTo(Fences(english)));
            Assert.That(Targets(portuguese), Is.EqualTo(Targets(english)));
        }
    }

    [TestCase("README.md")]
    [TestCase("README.pt-BR.md")]
    public void A_README_stays_short_and_names_the_two_commands(string document)
    {
        var text = RepositoryFolder.Read(document);

        Assert.That(text.Split('\n'), Has.Length.LessThan(200));
        Assert.That(text, Does.Contain("\ndotnet run --project engine -- preview\n").And.Contain("\ndotnet test\n"));
    }

    [Test]
    public void CI_runs_the_two_commands_of_the_README()
    {
        var script = RepositoryFolder.Read(".ci/run");

        Assert.That(script, Does.Contain("\ndotnet run --project engine -- preview\n").And.Contain("\ndotnet test "));
    }

    private static bool Resolves(string folder, string document, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
        if (parts.Length == 1)
        {
            return File.Exists(file) || Directory.Exists(file);
        }

        return File.Exists(file) && Anchors(File.ReadAllText(file)).Contains(parts[1]);
    }

    // The anchors of headings as code hosts make them: lower case, punctuation gone, spaces as hyphens.
    private static IEnumerable<string> Anchors(string text) =>
        Headings(text).Select(heading =>
            NotInAnchor().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<int> HeadingLevels(string text) => Headings(text).Select(heading => heading.Groups["level"].Length);

    private static MatchCollection Headings(string text) => Heading().Matches(WithoutCode(text));

    private static IEnumerable<string> Fences(string text) => Fence().Matches(text).Select(match => match.Value);

    // A README links the other one instead of itself.
    private static IEnumerable<string> Targets(string text) =>
        Link().Matches(WithoutCode(text))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("README", StringComparison.Ordinal) && !target.StartsWith('#'));

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(?<level>#+) (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
