using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class LogGroupForgetsOldLogsTests : RuleTests<LogGroupForgetsOldLogs>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A month", Group(30)),
        Compliant("Logs that only pass through", TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["logGroupClass"] = "DELIVERY" })),
        Violating(
            "For ever, by saying nothing",
            Group(PolicyValue.Null),
            "`retentionInDays` is not set on this log group, which keeps logs for ever. Set it to a number of days."),
        Violating(
            "For ever",
            Group(0),
            "`retentionInDays` is 0 on this log group, which keeps logs for ever. Set it to a number of days."),
        Undecided("A number of days that is not known yet", "retentionInDays", Group(PolicyValue.Unknown())),
    ];

    private static TestResource Group(PolicyValue days) =>
        TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["retentionInDays"] = days });
}
