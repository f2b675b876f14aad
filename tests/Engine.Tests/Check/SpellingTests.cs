using Alicerce.Engine.Check;

namespace Alicerce.Engine.Tests.Check;

public sealed class SpellingTests
{
    [TestCase("encripted", "encrypted")]
    [TestCase("Encrypted", "encrypted")]
    [TestCase("encrytped", "encrypted")]
    [TestCase("siez", "size")]
    [TestCase("colour", null)]
    [TestCase("x", null)]
    public void Suggests_what_is_near_and_nothing_else(string word, string? expected) =>
        Assert.That(Spelling.Nearest(word, ["encrypted", "size", "tags"]), Is.EqualTo(expected));
}
