using Alicerce.Worker.Statistics;

namespace Alicerce.Worker.Tests.Statistics;

public sealed class RunningMomentsTests
{
    [Test]
    public void A_small_spread_around_a_large_number_keeps_its_digits()
    {
        var moments = new RunningMoments();
        foreach (var value in new[] { 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16 })
        {
            moments.Add(value);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moments.Mean, Is.EqualTo(1e9 + 10));
            Assert.That(moments.StandardDeviation, Is.EqualTo(Math.Sqrt(30)).Within(1e-9));
        }
    }

    [Test]
    public void One_value_has_no_spread()
    {
        var moments = new RunningMoments();
        moments.Add(5);

        Assert.That(moments.StandardDeviation, Is.Zero);
    }
}
