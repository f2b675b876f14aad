using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AsynchronousFunctionsKeepFailedEventsTests : RuleTests<AsynchronousFunctionsKeepFailedEvents>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function with a failure destination", Bucket, Ingest, Notification(Ingest), InvokeConfig(OnFailure())),
        Compliant(
            "A function with a dead-letter queue",
            Bucket, WithDeadLetters, Notification(WithDeadLetters)),
        Compliant(
            "An event target with a queue, and a function with a destination",
            Nightly, Ingest, Target(Ingest, DeadLetters), InvokeConfig(OnFailure())),
        Compliant(
            "An alias with a destination",
            Topic, Ingest, Live, Subscription(Live), InvokeConfig(new(OnFailure()) { ["qualifier"] = "live" })),
        NotApplicableTogether(
            "A function that only a URL, a balancer, a workflow and a user pool call",
            Ingest,
            new TestResource("aws:lambda/functionUrl:FunctionUrl", "ingest").Naming("functionName", Ingest),
            TestResource.Of<LB.TargetGroup>("ingest", new() { ["targetType"] = "lambda" }),
            new TestResource("aws:sfn/stateMachine:StateMachine", "ingest").Naming("definition", Ingest),
            new TestResource("aws:cognito/userPool:UserPool", "people").Naming("lambdaConfig", Ingest)),
        Violating(
            "A function that a bucket calls, without a destination",
            [Bucket, Ingest, Notification(Ingest)],
            Lost("the bucket notification uploads")),
        Violating(
            "An alias, with a destination for the newest version only",
            [Topic, Ingest, Live, Subscription(Live), InvokeConfig(OnFailure())],
            Lost("the subscription orders", " by its alias live")),
        Violating(
            "The newest version, with a destination for an alias only",
            [Topic, Ingest, Live, Subscription(Ingest), InvokeConfig(new(OnFailure()) { ["qualifier"] = "live" })],
            Lost("the subscription orders")),
        Violating(
            "An event target without a queue",
            [Nightly, Ingest, Target(Ingest), InvokeConfig(OnFailure())],
            "Events of the event target nightly that never reach the function are lost: the target has no "
            + "`deadLetterConfig`. Add one, "
            + "beside the failure destination of the function."),
        Violating(
            "An event target with a queue, which does not hold what the function fails at",
            [Nightly, Ingest, Target(Ingest, DeadLetters)],
            Lost("the event target nightly")),
        Violating(
            "A schedule",
            [Ingest, Schedule],
            Lost("the schedule nightly"),
            "Events of the schedule nightly that never reach the function are lost: the target has no "
            + "`deadLetterConfig`. Add one, "
            + "beside the failure destination of the function."),
        Violating(
            "An invoke configuration without a destination",
            [Ingest, InvokeConfig(new() { ["maximumRetryAttempts"] = 0 })],
            "`destinationConfig.onFailure` is not set in this invoke configuration. Name a queue or topic in it."),
        Violating(
            "A function without a destination beside a subscription whose protocol is not known yet",
            [Bucket, Topic, Ingest, Subscription(Ingest).Naming("protocol", Bucket), Notification(Ingest)],
            Lost("the bucket notification uploads")),
        NotApplicable("A subscription of a queue", Subscription(Queue, "sqs"), "It calls no function."),
        Undecided(
            "A protocol that is not known yet",
            "protocol",
            Topic, Ingest, Subscription(Ingest).Naming("protocol", Bucket)),
    ];

    private static readonly TestResource WithDeadLetters = Ingest with
    {
        Properties = new() { ["deadLetterConfig"] = new PropertyBag { ["targetArn"] = PolicyValue.Unknown() } },
    };

    private static readonly TestResource Schedule = new("aws:scheduler/schedule:Schedule", "nightly")
    {
        Properties = new() { ["target"] = new PropertyBag { ["arn"] = PolicyValue.Unknown() } },
        PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["target"] = [Ingest] },
    };

    private static string Lost(string trigger, string alias = "") =>
        $"Events of {trigger} that this function fails at are lost: it is called{alias} without anyone waiting, and "
        + "has no failure "
        + "destination there. Add one.";
}
