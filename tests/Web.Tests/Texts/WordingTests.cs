using System.Text.RegularExpressions;
using Alicerce.Web.Audit;
using Alicerce.Web.Files;
using Alicerce.Web.Texts;

namespace Alicerce.Web.Tests.Texts;

public sealed partial class WordingTests
{
    [Test]
    public void Says_everything_in_both_languages()
    {
        var (english, portuguese) = (Wording.In(Language.English), Wording.In(Language.Portuguese));

        Assert.That(portuguese.Keys, Is.EquivalentTo(english.Keys));
        foreach (var key in english.Keys)
        {
            Assert.That(Places(portuguese[key]), Is.EquivalentTo(Places(english[key])), key);
        }
    }

    [Test]
    public void Has_every_text_that_a_page_asks_for()
    {
        var folder = Path.Combine(Golden.Repository.Root, "app", "web");
        var asked = new[] { "Pages", "Parts" }
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder, name), "*.razor"))
            .SelectMany(file => AskedPattern().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.That(asked, Has.Count.GreaterThan(60));
        Assert.That(asked, Is.SubsetOf(Wording.In(Language.English).Keys));
    }

    [Test]
    public void Names_every_status_and_action()
    {
        var keys = UploadStatus.All.Select(status => $"status.{status}").Concat(AuditAction.All.Select(action => $"action.{action}"));

        Assert.That(keys, Is.SubsetOf(Wording.In(Language.English).Keys));
    }

    [TestCase("en", 1_234_567, "1,234,567", "1.2 MB")]
    [TestCase("pt-BR", 1_234_567, "1.234.567", "1,2 MB")]
    [TestCase("en", 999, "999", "999 B")]
    public void Writes_numbers_as_the_language_does(string language, long value, string number, string size) =>
        Assert.That((Wording.In(language).Number(value), Wording.In(language).Size(value)), Is.EqualTo((number, size)));

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"T\[""([a-z.-]+)""")]
    private static partial Regex AskedPattern();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();
}
