using System.Text;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Render;

public sealed class OutputTraitsTests
{
    [TestCase(ColorChoice.Auto, true, null, null, true)]
    [TestCase(ColorChoice.Auto, false, null, null, false)]
    [TestCase(ColorChoice.Auto, true, "1", null, false)]
    [TestCase(ColorChoice.Auto, true, "", null, true)]
    [TestCase(ColorChoice.Auto, true, null, "dumb", false)]
    [TestCase(ColorChoice.Always, false, "1", "dumb", true)]
    [TestCase(ColorChoice.Never, true, null, null, false)]
    public void Decides_on_colour(ColorChoice choice, bool isTerminal, string? noColor, string? term, bool expected)
    {
        var traits = OutputTraits.Detect(choice, isTerminal, 80, Encoding.UTF8, name => name == "NO_COLOR"
            ? noColor
            : term);

        Assert.That(traits.Color, Is.EqualTo(expected));
    }

    [Test]
    public void Fits_into_terminals_alone()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Detect(isTerminal: true, Encoding.UTF8).Width, Is.EqualTo(80));
            Assert.That(Detect(isTerminal: false, Encoding.UTF8).Width, Is.Null);
        }
    }

    [Test]
    public void Draws_with_ascii_where_the_encoding_has_no_more()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Detect(isTerminal: true, Encoding.UTF8).Unicode, Is.True);
            Assert.That(Detect(isTerminal: true, Encoding.ASCII).Unicode, Is.False);
            Assert.That(Detect(isTerminal: true, Encoding.Latin1).Unicode, Is.False);
        }
    }

    private static OutputTraits Detect(bool isTerminal, Encoding encoding) =>
        OutputTraits.Detect(ColorChoice.Auto, isTerminal, 80, encoding, _ => null);
}
