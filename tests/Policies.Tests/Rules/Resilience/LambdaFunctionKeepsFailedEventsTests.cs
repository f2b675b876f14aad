using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LambdaFunctionKeepsFailedEventsTests : RuleTests<LambdaFunctionKeepsFailedEvents>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A function with a destination for what fails",
            Function,
            Bucket,
            TestResource.Of<Lambda.FunctionEventInvokeConfig>("ingest", new()
            {
                ["destinationConfig"] = new PropertyBag
                {
                    ["onFailure"] = new PropertyBag { ["destination"] = PolicyValue.Unknown() },
                },
            }).Naming("functionName", Function)),
        Compliant(
            "A function with a dead letter queue",
            TestResource.Of<Lambda.Function>("ingest", new()
            {
                ["deadLetterConfig"] = new PropertyBag { ["targetArn"] = PolicyValue.Unknown() },
            }),
            Bucket),
        Violating("A function that a bucket calls", [Function, Bucket], Lost),
        Violating(
            "A function that a schedule calls",
            [Function, TestResource.Of<Scheduler.Schedule>("drill").Naming("target", Function)],
            Lost),
        Violating(
            "Settings that say nothing about failures",
            [Function, Bucket, TestResource.Of<Lambda.FunctionEventInvokeConfig>("ingest").Naming("functionName", Function)],
            Lost),
        NotApplicable(
            "A function that nothing calls", Function, "No service of this stack calls the function without waiting for it."),
        Undecided("A caller that is not known yet", "principal", Function, Permission(PolicyValue.Unknown())),
    ];

    private const string Lost =
        "`deadLetterConfig` is not set on this function, and no `aws.lambda.FunctionEventInvokeConfig` says where its failed "
        + "events go. Add one with `destinationConfig.onFailure`.";

    private static readonly TestResource Function = TestResource.Of<Lambda.Function>("ingest");

    private static readonly TestResource Bucket = Permission("s3.amazonaws.com");

    private static TestResource Permission(PolicyValue principal) =>
        TestResource.Of<Lambda.Permission>("caller", new() { ["principal"] = principal }).Naming("function", Function);
}
