using Alicerce.Approval.Pages;

namespace Alicerce.Approval.Tests.Pages;

public sealed class LanguageChoiceTests
{
    [TestCase("", Language.English)]
    [TestCase("pt-BR", Language.Portuguese)]
    [TestCase("pt", Language.Portuguese)]
    [TestCase("PT-pt", Language.Portuguese)]
    [TestCase("en-US,en;q=0.9", Language.English)]
    [TestCase("en;q=0.4, pt;q=0.5", Language.Portuguese)]
    [TestCase("de, pt;q=0.2", Language.Portuguese)]
    [TestCase("de, fr", Language.English)]
    [TestCase("*", Language.English)]
    [TestCase("pt;q=0, en;q=0.1", Language.English)]
    [TestCase("pt;q=x,,;;", Language.English)]
    [TestCase("ptx", Language.English)]
    public void Takes_the_language_that_the_browser_prefers(string header, Language expected) =>
        Assert.That(LanguageChoice.Of(header), Is.EqualTo(expected));
}
