using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class TrailFeedsCloudWatchTests : RuleTests<TrailFeedsCloudWatch>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A trail with a log group", Of("arn:aws:logs:eu-west-1:111122223333:log-group:audit:*")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`cloudWatchLogsGroupArn` is not set on this trail. Set it to the ARN of a log group, with `:*` at its "
            + "end."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<CloudTrail.Trail>("audit", new() { ["cloudWatchLogsGroupArn"] = value });
}
