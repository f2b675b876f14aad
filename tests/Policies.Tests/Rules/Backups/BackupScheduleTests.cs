using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class BackupScheduleTests
{
    [TestCase("cron(0 8 * * ? *)", ExpectedResult = 24)]
    [TestCase("cron(0 */6 * * ? *)", ExpectedResult = 6)]
    [TestCase("cron(0 0/8 * * ? *)", ExpectedResult = 8)]
    [TestCase("cron(0 6,18 * * ? *)", ExpectedResult = 12)]
    [TestCase("cron(0 8 ? * MON-FRI *)", ExpectedResult = 72)]
    [TestCase("cron(0 8 ? * 1 *)", ExpectedResult = 168)]
    [TestCase("cron(0 8 1 * ? *)", ExpectedResult = 744)]
    [TestCase("cron(0 8 1 JAN,JUL ? *)", ExpectedResult = 184 * 24)]
    [TestCase("rate(2 hours)", ExpectedResult = 2)]
    [TestCase(null, ExpectedResult = 24)]
    public double The_longest_gap_in_hours_is_that_of_the_expression(string? expression) =>
        BackupSchedule.Parse(expression, timezone: null).LongestGap.TotalHours;

    [TestCase("cron(0 8 L * ? *)")]
    [TestCase("cron(0 8 ? * 2#1 *)")]
    [TestCase("cron(0 8 * * ? 2030)")]
    [TestCase("cron(0 25 * * ? *)")]
    [TestCase("every day")]
    public void What_is_not_understood_is_kept(string expression) =>
        Assert.That(BackupSchedule.Parse(expression, timezone: null).Unread, Is.EqualTo(expression));
}
