using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Alarms;

/// <summary>Queues that hold what nothing could handle.</summary>
internal static class FailureQueues
{
    private static readonly IReadOnlyList<(string Type, string Property)> Users =
    [
        (MessagingTypes.Queue, "redrivePolicy"),
        (MessagingTypes.RedrivePolicy, "redrivePolicy"),
        (FunctionTypes.Function, "deadLetterConfig"),
        (FunctionTypes.InvokeConfig, "destinationConfig"),
        (FunctionTypes.EventSource, "destinationConfig"),
        (FunctionTypes.EventTarget, "deadLetterConfig"),
        (FunctionTypes.TopicSubscription, "redrivePolicy"),
    ];

    /// <summary>
    /// The queues that another resource names for what it fails at: by a value that it takes from them, or in a text
    /// that has their ARN.
    /// </summary>
    public static IReadOnlyList<StackResource> Of(StackResources resources) =>
    [
        .. resources.OfType(MessagingTypes.Queue).Where(queue => Users.Any(user =>
            resources.OfType(user.Type).Any(other => other.References(user.Property).Contains(queue)
                || (queue.Properties.Value("arn") is { Exists: true, IsUnknown: false } arn
                    && Mentions(other.Properties.Value(user.Property), arn.AsText()))))),
    ];

    private static bool Mentions(PolicyValue value, string arn) => value.Kind switch
    {
        PolicyValueKind.Text => value.AsText().Contains(arn, StringComparison.Ordinal),
        PolicyValueKind.Object => value.AsMap(PolicyValue.ReadValue).Any(part => Mentions(part.Value, arn)),
        _ => false,
    };
}
