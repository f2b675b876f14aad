using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Tests.Events;

public sealed class ObjectKeyTests
{
    [TestCase("plain.txt", "plain.txt")]
    [TestCase("a+b", "a b")]
    [TestCase("a%2Bb", "a+b")]
    [TestCase("a%2bb", "a+b")]
    [TestCase("%C3%A7", "ç")]
    [TestCase("ç", "ç")]
    [TestCase("dir/%25", "dir/%")]
    public void Decodes(string encoded, string expected)
    {
        var isDecoded = ObjectKey.TryDecode(encoded, out var key);

        Assert.That((isDecoded, key), Is.EqualTo((true, expected)));
    }

    [TestCase("")]
    [TestCase("100%")]
    [TestCase("%2")]
    [TestCase("%ZZ")]
    [TestCase("% 1")]
    [TestCase("%C3")]
    [TestCase("%FF%FE")]
    public void Refuses_a_key_that_it_would_decode_to_another_name(string encoded) =>
        Assert.That(ObjectKey.TryDecode(encoded, out _), Is.False);
}
