using System.Globalization;
using Alicerce.Worker.Statistics;

namespace Alicerce.Worker.Tests.Statistics;

public sealed class DistinctCounterTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(DistinctCounter.ExactUpTo)]
    public void Few_values_are_counted_exactly(int distinct)
    {
        var counter = Count(distinct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counter.Count, Is.EqualTo(distinct));
            Assert.That(counter.IsExact, Is.True);
        }
    }

    [TestCase(DistinctCounter.ExactUpTo + 1)]
    [TestCase(20_000)]
    [TestCase(60_000)]
    [TestCase(1_000_000)]
    public void Many_values_are_estimated_within_three_standard_errors(int distinct)
    {
        var counter = Count(distinct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counter.Count, Is.EqualTo(distinct).Within(2.5).Percent);
            Assert.That(counter.IsExact, Is.False);
        }
    }

    private static DistinctCounter Count(int distinct)
    {
        var counter = new DistinctCounter();
        for (var pass = 0; pass < 2; pass++)
        {
            for (var value = 0; value < distinct; value++)
            {
                counter.Add(value.ToString(CultureInfo.InvariantCulture));
            }
        }

        return counter;
    }
}
