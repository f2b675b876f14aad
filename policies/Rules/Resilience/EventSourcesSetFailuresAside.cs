using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A record that a function cannot handle does not hold up those behind it, and is not lost.</summary>
public sealed class EventSourcesSetFailuresAside() : StackRule(new RuleInfo
{
    Id = "event-sources-set-failures-aside",
    Title = "Queues and streams set aside what a function cannot handle.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Rationale =
        "A stream repeats one bad record until it expires, with everything behind it waiting; a queue repeats it until "
        + "it is "
        + "deleted.",
    Fix =
        "For a stream, set `destinationConfig.onFailure` and `maximumRetryAttempts` or `maximumRecordAgeInSeconds` of "
        + "the "
        + "mapping; for a queue, set its `redrivePolicy`.",
    Limits =
        "The source of an `aws.lambda.EventSourceMapping` is told by the resource that `eventSourceArn` takes its "
        + "value from, or "
        + "by its ARN: tables and Kinesis streams are streams, and queues are judged when they are in this stack. A "
        + "bound of "
        + "-1, which is also the default, is none. Kafka, MQ and DocumentDB are not looked at.",
})
{
    private const string Queue = "aws:sqs/queue:Queue";
    private const string RedrivePolicy = "aws:sqs/redrivePolicy:RedrivePolicy";
    private const string Table = "aws:dynamodb/table:Table";
    private const string Stream = "aws:kinesis/stream:Stream";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(FunctionTypes.EventSource), mapping =>
        {
            if (IsStream(mapping, context.Resources))
            {
                JudgeStream(context, mapping);
                return;
            }

            var queues = Judgement.Matching(
                context.Resources.OfType(Queue), queue => mapping.RefersTo("eventSourceArn", queue, "arn"));
            if (queues.Count == 0)
            {
                context.NotApplicable("The source is no queue or stream of this stack.");
            }

            Judgement.ForEach(queues, (_, queue) =>
            {
                if (!queue.Declares("redrivePolicy") && !Judgement.Any(
                    context.Resources.OfType(RedrivePolicy), policy => policy.RefersTo("queueUrl", queue, "id", "url")))
                {
                    context.ReportViolation(
                        queue,
                        $"`redrivePolicy` is not set on this queue, which the function of {mapping.Name} reads: "
                        + "messages that it fails "
                        + "at come back until they expire. Name a queue for them.");
                }
            });
        });

    private static bool IsStream(StackResource mapping, StackResources resources)
    {
        var streams = resources.OfType(Table).Concat(resources.OfType(Stream));
        var source = mapping.Declared("eventSourceArn");
        return source.Exists
            && (streams.Any(mapping.References("eventSourceArn").Contains)
                || (!source.IsUnknown && source.AsText().Split(':') is [_, _, "dynamodb" or "kinesis", ..]));
    }

    private static void JudgeStream(StackContext context, StackResource mapping)
    {
        if (!mapping.Declared("destinationConfig").Inside("onFailure", "destinationArn").Exists)
        {
            context.ReportViolation(
                mapping,
                "`destinationConfig.onFailure` is not set: a record that the function fails at is lost. Name a queue "
                + "or topic.");
        }

        if (!IsBounded(mapping, "maximumRetryAttempts") && !IsBounded(mapping, "maximumRecordAgeInSeconds"))
        {
            context.ReportViolation(
                mapping,
                "Neither `maximumRetryAttempts` nor `maximumRecordAgeInSeconds` is set: one bad record holds up its "
                + "shard until it "
                + "expires. Set one of them.");
        }
    }

    private static bool IsBounded(StackResource mapping, string property) =>
        mapping.Declared(property) is { Exists: true } bound && bound.AsInteger() >= 0;
}
