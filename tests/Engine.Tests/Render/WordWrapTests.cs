using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Render;

public sealed class WordWrapTests
{
    [Test]
    public void Breaks_at_spaces() =>
        Assert.That(WordWrap.Wrap("The bucket has no owner and no tags.", 20), Is.EqualTo(["The bucket has no",
            "owner and no tags."]));

    [Test]
    public void Keeps_a_long_word_whole() =>
        Assert.That(
            WordWrap.Wrap("See https://example.org/a/very/long/page for more.", 20),
            Is.EqualTo(["See", "https://example.org/a/very/long/page", "for more."]));

    [Test]
    public void Keeps_line_breaks_and_indentation() =>
        Assert.That(
            WordWrap.Wrap("Failed:\r\n   at Shop.Network.Create(name, zones)\n", 24),
            Is.EqualTo(["Failed:", "   at", "   Shop.Network.Create(name,", "   zones)"]));

    [Test]
    public void Never_breaks_between_glued_words() =>
        Assert.That(WordWrap.Wrap($"with 4{WordWrap.Glue}subnets, 4{WordWrap.Glue}routes", 20),
            Is.EqualTo(["with 4 subnets,", "4 routes"]));

    [Test]
    public void Leaves_text_alone_without_a_width() =>
        Assert.That(WordWrap.Wrap(new string('x', 40) + " " + new string('y', 400), null).Count(), Is.EqualTo(1));
}
