using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class LogGroupKeepsLogsTests : RuleTests<LogGroupKeepsLogs>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A year", Group(365)),
        Compliant("For ever, by saying nothing", Group(PolicyValue.Null)),
        Compliant("For ever", Group(0)),
        Compliant("Less, where the configuration allows it", Group(30)) with { Config = new() { ["minimumDays"] = 30 } },
        Violating(
            "A month",
            Group(30),
            "`retentionInDays` is 30 on this log group, and 365 days are required. Set it to 365 or more."),
        NotApplicable(
            "Logs that only pass through",
            TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["logGroupClass"] = "DELIVERY", ["retentionInDays"] = 2 }),
            "CloudWatch keeps the logs of a delivery class for two days, whatever is set."),
        Undecided("A number of days that is not known yet", "retentionInDays", Group(PolicyValue.Unknown())),
    ];

    private static TestResource Group(PolicyValue days) =>
        TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["retentionInDays"] = days });
}
