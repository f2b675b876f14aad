using Alicerce.Protocol.Transport;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class PercentEncodingTests
{
    [TestCase("plain text ~", "plain text ~")]
    [TestCase("100%", "100%25")]
    [TestCase("a\nb", "a%0Ab")]
    [TestCase("é€🚀", "%C3%A9%E2%82%AC%F0%9F%9A%80")]
    public void Text_is_encoded_as_gRPC_says(string text, string encoded)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PercentEncoding.Encode(text, 1000), Is.EqualTo(encoded));
            Assert.That(PercentEncoding.Decode(encoded), Is.EqualTo(text));
        }
    }

    [TestCase("100% of", "100% of")]
    [TestCase("%", "%")]
    [TestCase("%4", "%4")]
    [TestCase("%zz", "%zz")]
    [TestCase("%c3%A9", "é")]
    [TestCase("%FF", "\uFFFD")]
    public void A_damaged_text_is_read_as_far_as_it_goes(string encoded, string text) =>
        Assert.That(PercentEncoding.Decode(encoded), Is.EqualTo(text));

    [TestCase("abcdef", 3, "abc")]
    [TestCase("aé", 6, "a")]
    [TestCase("aé", 7, "a%C3%A9")]
    public void A_text_that_is_too_long_is_cut_between_characters(string text, int maxLength, string encoded) =>
        Assert.That(PercentEncoding.Encode(text, maxLength), Is.EqualTo(encoded));

    [Test]
    public void Half_a_surrogate_pair_does_not_stop_a_message() =>
        Assert.That(PercentEncoding.Encode("a\uD83D", 100), Is.EqualTo("a%EF%BF%BD"));
}
