using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Tests.Events;

public sealed class SequencerTests
{
    [TestCase("0055AED6DCD90281E5", "0055AED6DCD90281E6", -1)]
    [TestCase("0055aed6dcd90281e5", "0055AED6DCD90281E5", 0)]
    [TestCase("0055AED6DCD90281E5", "0055AED6DCD90281E500", 0)]
    [TestCase("0055AED6DCD90281E5", "0055AED6DCD90281E50001", -1)]
    [TestCase("0055AED6DCD90281E6", "0055AED6DCD90281E50001", 1)]
    [TestCase("00", "000", 0)]
    [TestCase("9", "a", -1)]
    public void Orders_as_if_the_shorter_were_padded_with_zeros(string left, string right, int expected)
    {
        var order = string.CompareOrdinal(Parse(left).Order, Parse(right).Order);

        Assert.That(Math.Sign(order), Is.EqualTo(expected));
    }

    [Test]
    public void Agrees_with_padding_for_any_two_values()
    {
        var random = new Random(20261120);
        string Next() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "0019AF"[random.Next(6)]));

        for (var i = 0; i < 2000; i++)
        {
            var (left, right) = (Next(), Next());

            var padded = string.CompareOrdinal(left.PadRight(8, '0'), right.PadRight(8, '0'));
            var order = string.CompareOrdinal(Parse(left).Order, Parse(right).Order);

            Assert.That(Math.Sign(order), Is.EqualTo(Math.Sign(padded)), $"{left} and {right}");
        }
    }

    [TestCase("")]
    [TestCase("0x1")]
    [TestCase("12G")]
    [TestCase("１２")]
    public void Refuses_what_is_not_hexadecimal(string text) =>
        Assert.That(Sequencer.TryParse(text, out _), Is.False);

    private static Sequencer Parse(string text)
    {
        Assert.That(Sequencer.TryParse(text, out var sequencer), Is.True);
        return sequencer;
    }
}
