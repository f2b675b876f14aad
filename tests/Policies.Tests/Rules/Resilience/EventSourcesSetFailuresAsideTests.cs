using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class EventSourcesSetFailuresAsideTests : RuleTests<EventSourcesSetFailuresAside>
{
    private const string NoDestination =
        "`destinationConfig.onFailure` is not set: a record that the function fails at is lost. Name a queue or topic.";

    private const string NoBound =
        "Neither `maximumRetryAttempts` nor `maximumRecordAgeInSeconds` is set: one bad record holds up its shard "
        + "until it expires. "
        + "Set one of them.";

    private static readonly TestResource Table = TestResource.Of<DynamoDB.Table>("orders");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A stream with a destination and a bound",
            Table, From(Table, new(OnFailure("destinationArn")) { ["maximumRetryAttempts"] = 3 })),
        Compliant(
            "A bound by age",
            Table, From(Table, new(OnFailure("destinationArn")) { ["maximumRecordAgeInSeconds"] = 3600 })),
        Compliant(
            "A queue that sets messages aside",
            Queue with { Properties = new() { ["redrivePolicy"] = "{}" } }, From(Queue)),
        Compliant(
            "A queue with a redrive policy of its own",
            Queue, From(Queue), new TestResource("aws:sqs/redrivePolicy:RedrivePolicy", "failures").Naming("queueUrl", Queue)),
        Violating("A stream with the defaults", [Table, From(Table, Defaults)], NoDestination, NoBound),
        Violating(
            "A stream without a bound",
            [Table, From(Table, new(OnFailure("destinationArn")) { ["maximumRetryAttempts"] = -1 })],
            NoBound),
        Violating(
            "A stream of another stack",
            [Mapping(new() { ["eventSourceArn"] = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks", ["maximumRetryAttempts"] = 0 })],
            NoDestination),
        Violating(
            "A queue that sets nothing aside",
            [Queue with { Properties = new() { ["redrivePolicy"] = PolicyValue.Unknown() } }, From(Queue)],
            "`redrivePolicy` is not set on this queue, which the function of orders reads: messages that it fails at "
            + "come back until they "
            + "expire. Name a queue for them."),
        Violating(
            "A stream without a destination beside one whose bound is not known yet",
            [
                Queue, Table, From(Table, OnFailure("destinationArn")).Naming("maximumRetryAttempts", Queue) with { Name = "other" },
                From(Table, new() { ["maximumRetryAttempts"] = 3 }),
            ],
            NoDestination),
        NotApplicable(
            "A queue of another stack",
            Mapping(new() { ["eventSourceArn"] = "arn:aws:sqs:us-east-1:123456789012:orders" }),
            "The source is no queue or stream of this stack."),
        Undecided(
            "A bound that is not known yet",
            "maximumRetryAttempts",
            Queue, Table, From(Table, OnFailure("destinationArn")).Naming("maximumRetryAttempts", Queue)),
    ];

    // What the provider fills in shows as unknown before deployment.
    private static readonly PropertyBag Defaults = new()
    {
        ["maximumRetryAttempts"] = PolicyValue.Unknown(),
        ["maximumRecordAgeInSeconds"] = PolicyValue.Unknown(),
    };

    private static TestResource From(TestResource source, PropertyBag? more = null) =>
        Mapping(more ?? []).Naming("eventSourceArn", source);

    private static TestResource Mapping(PropertyBag properties) =>
        new("aws:lambda/eventSourceMapping:EventSourceMapping", "orders") { Properties = properties };
}
