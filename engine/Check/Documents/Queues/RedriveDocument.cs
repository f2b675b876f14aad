using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Check.Documents.Queues;

/// <summary>Reads what a queue or a subscription does with messages that cannot be delivered.</summary>
public static class RedriveDocument
{
    private const double MaxReceives = 1000;
    private const int MaxSources = 10;
    private static readonly string[] Permissions = ["allowAll", "denyAll", "byQueue"];

    public static IEnumerable<string> OfQueue(Document document) =>
    [
        .. Names.Unknown(document.Root, ["deadLetterTargetArn", "maxReceiveCount"], "a redrive policy"),
        .. Target(document.Root),
        .. document.Root["maxReceiveCount"] switch
        {
            null => [document.Root.Lacks("maxReceiveCount", "Write how often a message is tried.")],
            // Older programs write it as a string, and SQS reads that as well.
            { Text: { } text } when int.TryParse(text, out var count) && count is >= 1 and <= (int)MaxReceives => [],
            { } count => Shape.Whole(count, 1, MaxReceives),
        },
    ];

    public static IEnumerable<string> OfSubscription(Document document) =>
    [
        .. Names.Unknown(document.Root, ["deadLetterTargetArn"], "a redrive policy"),
        .. Target(document.Root),
    ];

    public static IEnumerable<string> Allow(Document document)
    {
        var policy = document.Root;
        var sources = policy["sourceQueueArns"];
        return
        [
            .. Names.Unknown(policy, ["redrivePermission", "sourceQueueArns"], "a redrive allow policy"),
            .. policy.Has("redrivePermission")
                ? Shape.OneOf(policy["redrivePermission"], Permissions)
                : [policy.Lacks("redrivePermission", "Write `allowAll`, `denyAll` or `byQueue`.")],
            .. policy["redrivePermission"]?.Text is { } permission && (permission is "byQueue") != (sources is not null)
                ? [policy["redrivePermission"]!.Is(sources is null
                    ? "which needs `sourceQueueArns`. Name the queues there."
                    : "but `sourceQueueArns` is for `byQueue`. Take it out.")]
                : Array.Empty<string>(),
            .. Shape.Filled(sources),
            .. sources?.Items.Count() > MaxSources
                ? [sources!.Not($"has more than {MaxSources} queues. Use `allowAll`, or name fewer.")]
                : Array.Empty<string>(),
            .. (sources?.Items ?? []).SelectMany(Queue),
        ];
    }

    private static IEnumerable<string> Target(Part policy) => policy["deadLetterTargetArn"] is { } target
        ? Queue(target)
        : [policy.Lacks("deadLetterTargetArn", "Write the ARN of the queue that takes the messages.")];

    private static IEnumerable<string> Queue(Part part) => part switch
    {
        { IsUnknown: true } => [],
        { Text: { } text } => ArnText.Problem(text, "sqs") is { } problem ? [part.Is(problem)] : [],
        _ => Shape.Text(part),
    };
}
