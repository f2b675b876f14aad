using Alicerce.Policies.Deliveries;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>The queue or topic that a service sends to lets it in.</summary>
public sealed class DeliveriesAreAdmitted() : StackRule(new RuleInfo
{
    Id = "deliveries-are-admitted",
    Title = "Queues and topics let in what sends to them.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Resilience,
    Rationale = "Without the permission every message is lost, and nothing says so.",
    Fix =
        "Allow `sqs:SendMessage` or `sns:Publish` to the service in the policy of the queue or topic, with the source "
        + "in a condition on `aws:SourceArn`.",
    Limits =
        "Judged are event targets and their dead-letter queues, bucket notifications, subscriptions of queues and "
        + "their dead-letter queues, actions of alarms, budgets, notifications of backup vaults and event "
        + "subscriptions "
        + "of RDS, when they send to a queue or topic of this stack. One of its policies has to allow the action to "
        + "the service, with every condition on `aws:SourceArn` met by the source. The policy that SNS gives a topic "
        + "by itself admits alarms and no other service. Before deployment, a policy whose document is not known yet "
        + "lets in the sources that it takes a value from. Denials and conditions on accounts are not looked at; that "
        + "the key of an encrypted target lets the service in as well is the matter of "
        + "`kms-keys-let-their-services-in`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var deliveries = new List<Delivery>();
        context.ForEach(context.Resources.OfTypes(Delivery.SenderTypes), sender =>
        {
            var found = Delivery.Of(sender, context.Resources);
            if (found.Count == 0)
            {
                context.NotApplicable("It sends to no queue or topic of this stack.");
            }

            deliveries.AddRange(found.DistinctBy(delivery => (delivery.Noun, delivery.Target)));
        });
        var byTarget = deliveries.ToLookup(delivery => delivery.Target);
        context.ForEach(byTarget.Select(group => group.Key), resource =>
            Judge(context, new MessageTarget(resource, context.Resources), [.. byTarget[resource]]));
    }

    private static void Judge(StackContext context, MessageTarget target, IReadOnlyList<Delivery> deliveries)
    {
        var refused = new List<Delivery>();
        try
        {
            Judgement.ForEach(deliveries, (_, delivery) =>
            {
                if (!target.Admits(delivery))
                {
                    refused.Add(delivery);
                }
            });
        }
        finally
        {
            // What is not known about one delivery does not hide the others.
            Report(context, target, refused);
        }
    }

    private static void Report(StackContext context, MessageTarget target, List<Delivery> refused)
    {
        foreach (var service in refused.GroupBy(delivery => delivery.Service))
        {
            var first = service.First();
            var more = service.Count() > 1 ? $" and {service.Count() - 1} more" : "";
            context.ReportViolation(
                target.Resource,
                $"No policy of this {target.Noun} lets `{service.Key}` send to it for {first.Noun} {first.Sender.Name}"
                + $"{more}: what it sends would be lost. Allow `{target.SendAction}` in an `{target.PolicyType}`.");
        }
    }
}
