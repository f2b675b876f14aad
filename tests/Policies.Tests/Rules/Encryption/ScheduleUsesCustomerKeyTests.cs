using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class ScheduleUsesCustomerKeyTests : RuleTests<ScheduleUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A schedule with a key", Of("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`kmsKeyArn` is not set on this schedule. Set it to the ARN of a KMS key."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Scheduler.Schedule>("drill", new() { ["kmsKeyArn"] = value });
}
