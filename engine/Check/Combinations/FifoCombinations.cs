using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What sets FIFO queues and topics apart.</summary>
/// <remarks>
/// The provider's own checks (<c>aws_sqs_queue</c>, <c>aws_sns_topic</c>), and
/// <see href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/high-throughput-fifo.html"/>.
/// </remarks>
public static class FifoCombinations
{
    private const string Ending = ".fifo";

    public static IEnumerable<string> OfQueue(Property queue)
    {
        foreach (var problem in Name(queue, "fifoQueue", "queue").Concat(
            Only(
                queue,
                "fifoQueue",
                "queue",
                "contentBasedDeduplication",
                "deduplicationScope",
                "fifoThroughputLimit")))
        {
            yield return problem;
        }

        if (queue["fifoThroughputLimit"].Text == "perMessageGroupId" &&
            queue["deduplicationScope"] is { IsUnknown: false, Text: not "messageGroup" })
        {
            yield return
                "`fifoThroughputLimit` is `perMessageGroupId`, which needs `deduplicationScope` `messageGroup`. Set " +
                "that.";
        }
    }

    public static IEnumerable<string> OfTopic(Property topic) =>
        Name(topic, "fifoTopic", "topic").Concat(
            Only(topic, "fifoTopic", "topic", "contentBasedDeduplication", "fifoThroughputScope", "archivePolicy"));

    private static IEnumerable<string> Name(Property inputs, string flag, string what)
    {
        if (inputs["name"].Text is not { Length: > 0 } name || inputs[flag].IsUnknown)
        {
            yield break;
        }

        var isFifo = inputs[flag].Flag == true;
        if (isFifo && !name.EndsWith(Ending, StringComparison.Ordinal))
        {
            yield return
                $"`name` is `{name}`, but the name of a FIFO {what} ends with `{Ending}`. Put that at its " +
                "end.";
        }
        else if (!isFifo && name.EndsWith(Ending, StringComparison.Ordinal))
        {
            yield return $"`name` is `{name}`, but only a FIFO {what} has a name like that. Set `{flag}` to true.";
        }
    }

    private static IEnumerable<string> Only(Property inputs, string flag, string what, params string[] properties) =>
        inputs[flag].IsUnknown || inputs[flag].Flag == true
            ? []
            : properties
                .Where(property => inputs[property] is { IsKnown: true, Flag: not false, Text: not "" })
                .Select(property =>
                    $"`{property}` is set, but only a FIFO {what} takes it. Remove it, or set `{flag}` to true.");
}
