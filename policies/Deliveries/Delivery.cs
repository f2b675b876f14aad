using System.Text.Json;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Deliveries;

/// <summary>A service that sends to a queue or topic of the stack, because a resource says so.</summary>
/// <param name="Sender">The resource that says so.</param>
/// <param name="Noun">What the sender is, in a sentence.</param>
/// <param name="Service">The service that sends.</param>
/// <param name="Origins">Where the events come from; empty when that is in another stack.</param>
/// <param name="Target">The queue or topic.</param>
internal sealed record Delivery(
    StackResource Sender, string Noun, string Service, IReadOnlyList<StackResource> Origins, StackResource Target)
{
    public const string Alarms = "cloudwatch.amazonaws.com";

    private const string Events = "events.amazonaws.com";
    private const string Topics = "sns.amazonaws.com";

    private static readonly IReadOnlyList<Route> Routes =
    [
        new(FunctionTypes.EventTarget, "the event target", Events, "arn", target => [target.Stated("arn")])
        {
            Origin = ("rule", FunctionTypes.EventRule),
        },
        new(
            FunctionTypes.EventTarget,
            "the failed events of the event target",
            Events,
            "deadLetterConfig",
            target => [target.Stated("deadLetterConfig").Part("arn")])
        {
            Origin = ("rule", FunctionTypes.EventRule),
        },
        Notification("queues", "queueArn"),
        Notification("topics", "topicArn"),
        new(FunctionTypes.TopicSubscription, "the subscription", Topics, "endpoint", QueueOf)
        {
            Origin = ("topic", FunctionTypes.Topic),
        },
        new(
            FunctionTypes.TopicSubscription,
            "the failed messages of the subscription",
            Topics,
            "redrivePolicy",
            subscription => [DeadLetterTarget(subscription.Stated("redrivePolicy"))])
        {
            Origin = ("topic", FunctionTypes.Topic),
        },
        Alarm(CloudWatch.MetricAlarm.ResourceType, "alarmActions"),
        Alarm(CloudWatch.MetricAlarm.ResourceType, "okActions"),
        Alarm(CloudWatch.MetricAlarm.ResourceType, "insufficientDataActions"),
        Alarm(ServerlessTypes.CompositeAlarm, "alarmActions"),
        Alarm(ServerlessTypes.CompositeAlarm, "okActions"),
        new(
            MessagingTypes.Budget,
            "the budget",
            "budgets.amazonaws.com",
            "notifications",
            budget =>
            [
                .. Each(budget.Stated("notifications"))
                    .SelectMany(notification => Each(notification.Part("subscriberSnsTopicArns"))),
            ]),
        new(
            MessagingTypes.VaultNotifications,
            "the notifications of the vault",
            "backup.amazonaws.com",
            "snsTopicArn",
            notifications => [notifications.Stated("snsTopicArn")]),
        new(
            MessagingTypes.DatabaseEvents,
            "the event subscription",
            "events.rds.amazonaws.com",
            "snsTopic",
            subscription => [subscription.Stated("snsTopic")]),
    ];

    /// <summary>The types of resources that make a service send.</summary>
    public static IReadOnlyList<string> SenderTypes { get; } = [.. Routes.Select(route => route.Type).Distinct()];

    /// <summary>The deliveries of one sender to queues and topics of the stack.</summary>
    /// <exception cref="UnknownValueException">Where it sends to is not known yet.</exception>
    public static IReadOnlyList<Delivery> Of(StackResource sender, StackResources resources) =>
    [
        .. from route in Routes
           where route.Type == sender.Type
           let values = route.Targets(sender).Where(value => value.Exists).ToList()
           where values.Count > 0
           from target in Judgement.Matching(
               resources.OfTypes(MessageTarget.Types),
               candidate => sender.RefersTo(route.Property, values, candidate, "arn"))
           select new Delivery(sender, route.Noun, route.Service, route.OriginsOf(sender, resources), target),
    ];

    /// <summary>Every delivery of the stack whose target is known.</summary>
    public static IReadOnlyList<Delivery> AllOf(StackResources resources)
    {
        var found = new List<Delivery>();
        foreach (var sender in resources.OfTypes(SenderTypes))
        {
            try
            {
                found.AddRange(Of(sender, resources));
            }
            catch (UnknownValueException)
            {
                // A sender whose target is not known is reported by the rule about deliveries.
            }
        }

        return found;
    }

    private static Route Notification(string property, string name) => new(
        FunctionTypes.BucketNotification,
        "the bucket notification",
        "s3.amazonaws.com",
        property,
        notification => [.. Each(notification.Stated(property)).Select(entry => entry.Part(name))])
    {
        Origin = ("bucket", S3.Bucket.ResourceType),
    };

    private static Route Alarm(string type, string property) =>
        new(type, "the alarm", Alarms, property, alarm => Each(alarm.Stated(property)));

    private static IReadOnlyList<PolicyValue> QueueOf(StackResource subscription) =>
        subscription.Properties.Text("protocol") == "sqs" ? [subscription.Stated("endpoint")] : [];

    private static PolicyValue DeadLetterTarget(PolicyValue redrive)
    {
        if (redrive.Kind != PolicyValueKind.Text)
        {
            return redrive;
        }

        try
        {
            return PolicyValue.ParseJson(redrive.AsText()).Inside("deadLetterTargetArn");
        }
        catch (JsonException)
        {
            return PolicyValue.Null;
        }
    }

    private static IReadOnlyList<PolicyValue> Each(PolicyValue values) => values.Kind switch
    {
        PolicyValueKind.List =>
            [.. Enumerable.Range(0, values.AsList().Count).Select(values.AsList().ValueAt)],
        PolicyValueKind.Null => [],
        _ => [values],
    };

    private sealed record Route(
        string Type,
        string Noun,
        string Service,
        string Property,
        Func<StackResource, IReadOnlyList<PolicyValue>> Targets)
    {
        public (string Property, string Type)? Origin { get; init; }

        public IReadOnlyList<StackResource> OriginsOf(StackResource sender, StackResources resources) =>
            Origin is { } origin
                ? Judgement.Matching(
                    resources.OfType(origin.Type),
                    candidate => sender.RefersTo(origin.Property, candidate, "id", "arn", "name", "bucket"))
                : [sender];
    }
}
