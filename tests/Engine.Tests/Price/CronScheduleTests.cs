using Alicerce.Engine.Price;

namespace Alicerce.Engine.Tests.Price;

public sealed class CronScheduleTests
{
    [TestCase("0 20 * * *", 20, 44, 68, 92, 116, 140, 164)]
    [TestCase("30 8 * * MON-FRI", 32, 56, 80, 104, 128)]
    [TestCase("0 8 * * 1,7", 8, 32)]
    [TestCase("0 */12 * * 0", 0, 12)]
    [TestCase("cron(0 20 ? * 2 *)", 44)]
    [TestCase("cron(0 20 ? * SAT *)", 164)]
    public void Fires_in_these_hours_of_a_week_from_Sunday(string expression, params int[] hours)
    {
        var cron = CronSchedule.TryParse(expression)!;

        Assert.That(Enumerable.Range(0, 7 * 24).Where(cron.FallsInto), Is.EqualTo(hours));
    }

    [TestCase(null)]
    [TestCase("rate(1 day)")]
    [TestCase("0 20 1 * *")]
    [TestCase("0 20 * 6 *")]
    [TestCase("0 20 * *")]
    [TestCase("0 25-x * * *")]
    public void Is_not_read_when_it_is_no_weekly_one(string? expression) => Assert.That(CronSchedule.TryParse(expression), Is.Null);
}
