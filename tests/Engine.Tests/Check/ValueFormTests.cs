using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Tests.Check;

public sealed class ValueFormTests
{
    [TestCase("10.0.0.0/16", null)]
    [TestCase("0.0.0.0/0", null)]
    [TestCase("::/0", null)]
    [TestCase("2001:db8::/32", null)]
    [TestCase("203.0.113.7/32", null)]
    [TestCase("10.0.1.0/16", "but has address bits behind its length. Write `10.0.0.0/16`.")]
    [TestCase("2001:db8::1/64", "but has address bits behind its length. Write `2001:db8::/64`.")]
    [TestCase("10.0.0.0", "but must be a CIDR block. Write it as an address and a length, such as `10.0.0.0/16`.")]
    [TestCase("10.0.0.0/33", "but must be a CIDR block. Write it as an address and a length, such as `10.0.0.0/16`.")]
    [TestCase("10.0/16", "but must be a CIDR block. Write it as an address and a length, such as `10.0.0.0/16`.")]
    [TestCase("10.0.0.300/32", "but must be a CIDR block. Write it as an address and a length, such as `10.0.0.0/16`.")]
    public void Reads_blocks_of_addresses(string text, string? problem) =>
        Assert.That(CidrText.Problem(text), Is.EqualTo(problem));

    [TestCase("10.0.0.0/16", null)]
    [TestCase("10.0.0.0/28", null)]
    [TestCase("10.0.0.0/8", "but must be from /16 to /28. Choose a length inside of that range.")]
    [TestCase("10.0.0.0/29", "but must be from /16 to /28. Choose a length inside of that range.")]
    [TestCase("2001:db8::/56", "but must be an IPv4 block. Give IPv6 blocks to the property for them.")]
    public void Bounds_networks(string text, string? problem) =>
        Assert.That(CidrText.NetworkProblem(text), Is.EqualTo(problem));

    [TestCase("arn:aws:iam::123456789012:role/r", "iam", null)]
    [TestCase("arn:aws:iam::aws:policy/ReadOnlyAccess", "iam", null)]
    [TestCase("arn:aws-us-gov:s3:::bucket", null, null)]
    [TestCase("arn:aws:automate:us-east-1:ec2:stop", null, null)]
    [TestCase("my-role", "iam", "but must be an ARN. Write it as `arn:partition:service:region:account:resource`.")]
    [TestCase(
        "arn:aws:sns:us-east-1:123456789012:t",
        "sqs",
        "but must be an ARN of `sqs`, not of `sns`. Use the ARN of a resource of `sqs`.")]
    [TestCase("arn:amazon:sqs:us-east-1:123456789012:q", "sqs",
        "but `amazon` is not a partition of AWS. Use `aws`, `aws-cn` or `aws-us-gov`.")]
    [TestCase("arn:aws:sqs:us-east-1:1234:q", "sqs", "but `1234` is not an account. Write the 12 digits of its id.")]
    public void Reads_ARNs(string text, string? service, string? problem) =>
        Assert.That(ArnText.Problem(text, service), Is.EqualTo(problem));

    [TestCase("rate(5 minutes)")]
    [TestCase("rate(1 hour)")]
    [TestCase("cron(0 12 * * ? *)")]
    [TestCase("cron(0/15 8-17 ? * MON-FRI 2026-2030)")]
    [TestCase("cron(0 9 ? * 6#3 *)")]
    [TestCase("cron(0 9 L * ? *)")]
    [TestCase("cron(0 9 15W JAN,JUL ? *)")]
    public void Takes_schedules_of_rules(string text) => Assert.That(ScheduleText.EventProblem(text), Is.Null);

    [TestCase("5 minutes", "but must be a schedule. Write `rate(5 minutes)` or `cron(0 12 * * ? *)`.")]
    [TestCase("rate(1 minutes)", "but the unit must agree with the number. Write `rate(1 minute)`.")]
    [TestCase("rate(5 minute)", "but the unit must agree with the number. Write `rate(5 minutes)`.")]
    [TestCase("rate(0 minutes)",
        "but a rate is a whole number above zero and a unit. Write it like `rate(5 minutes)`.")]
    [TestCase("cron(0 12 * * *)", "which has 5 fields where 6 are needed. Write it like `cron(0 12 * * ? *)`.")]
    [TestCase("cron(0 12 * * * *)",
        "but gives both the day of the month and the day of the week. Write `?` for the one that does not count.")]
    [TestCase("cron(0 24 * * ? *)", "whose field 2, the hours, cannot be `24`. Use values from 0 to 23.")]
    [TestCase("cron(0 12 ? * FUN *)", "whose field 5, the day of week, cannot be `FUN`. Use values from 1 to 7.")]
    public void Names_mistakes_in_schedules_of_rules(string text, string problem) =>
        Assert.That(ScheduleText.EventProblem(text), Is.EqualTo(problem));

    [TestCase("at(2030-01-31T12:00:00)", null)]
    [TestCase("rate(1 hours)", null)]
    [TestCase("at(2030-01-31)", "but does not hold a point in time. Write it like `at(2030-01-31T12:00:00)`.")]
    public void Reads_schedules_of_the_scheduler(string text, string? problem) =>
        Assert.That(ScheduleText.SchedulerProblem(text), Is.EqualTo(problem));

    [TestCase("0 7 * * MON-FRI", null)]
    [TestCase("*/10 0 1,15 * 0-7", null)]
    [TestCase("0 7 * * ? *",
        "which has 6 fields where 5 are needed. Write it like `0 7 * * MON-FRI`, without `cron()`.")]
    [TestCase("60 7 * * *", "whose field 1, the minutes, cannot be `60`. Use values from 0 to 59.")]
    public void Reads_the_five_fields_of_groups(string text, string? problem) =>
        Assert.That(ScheduleText.UnixProblem(text), Is.EqualTo(problem));
}
