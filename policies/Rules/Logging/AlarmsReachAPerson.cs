using Alicerce.Policies.Alarms;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The topics that alarms send to have a subscriber that a person hears.</summary>
public sealed class AlarmsReachAPerson() : StackRule(new RuleInfo
{
    Id = "alarms-reach-a-person",
    Title = "A topic for alarms reaches a person.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Rationale = "An alarm that nobody is subscribed to is a red line on a page that nobody opens.",
    Fix = "Add an `aws.sns.TopicSubscription` with the address of the people on duty, or of what calls them.",
    Limits =
        "A topic of the stack that an alarm, a budget, a backup vault or RDS sends to needs a subscription with the "
        + "protocol email, email-json, sms, https, http, application or lambda, or a channel of a chat. Queues and "
        + "data "
        + "streams reach no person. Topics of other stacks are not judged, and neither is whether the address is "
        + "confirmed and read: a subscription by email waits for a click.",
})
{
    private static readonly string[] Heard =
        ["email", "email-json", "sms", "http", "https", "application", "lambda"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var resources = context.Resources;
        var announced = new Dictionary<StackResource, Delivery>();
        context.ForEach(resources.OfTypes(AlarmTypes.Announcers), announcer =>
        {
            var deliveries = Delivery.Of(announcer, resources)
                .Where(delivery => delivery.Target.Type == FunctionTypes.Topic)
                .ToList();
            if (deliveries.Count == 0)
            {
                context.NotApplicable("It sends to no topic of this stack.");
            }

            deliveries.ForEach(delivery => announced.TryAdd(delivery.Target, delivery));
        });
        context.ForEach(announced.Keys, topic =>
        {
            var subscriptions = ReferenceIndex.Of(resources)
                .Naming(topic, FunctionTypes.TopicSubscription, "topic", "arn", "id");
            if (!Judgement.Any(subscriptions, subscription => Heard.Contains(subscription.Properties.Text("protocol")))
                && !AlarmTypes.Chats.Any(chat =>
                    ReferenceIndex.Of(resources).Naming(topic, chat.Key, chat.Value, "arn", "id").Count > 0))
            {
                context.ReportViolation(
                    topic,
                    $"{Words.Sentence(announced[topic].Noun)} {announced[topic].Sender.Name} sends to this topic, and "
                    + "no person is subscribed to it. Add an `aws.sns.TopicSubscription`.");
            }
        });
    }
}
