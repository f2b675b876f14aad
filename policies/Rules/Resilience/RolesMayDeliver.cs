using Alicerce.Policies.Deliveries;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>What sends with a role has one that may send.</summary>
public sealed class RolesMayDeliver() : StackRule(new RuleInfo
{
    Id = "roles-may-deliver",
    Title = "The role that delivers an event may do so.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Resilience,
    Rationale = "Without the permission every event is lost, and with a failure destination so is what it should keep.",
    Fix = "Give the role a policy that allows the action on the target: `states:StartExecution`, `sqs:SendMessage`...",
    Limits =
        "Judged are event targets that are state machines, buses or streams, the targets and dead-letter queues of "
        + "schedules, and the dead-letter queues and destinations of functions and of their event sources, when target "
        + "and role are in this stack. The policies of the role in this stack and the managed policies of AWS that "
        + "programs attach most are read; with another managed policy the rule does not apply. Before deployment, a "
        + "policy whose document is not known yet allows what it takes a value from. Denials, conditions and "
        + "permission boundaries are not looked at.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfTypes(RoleDelivery.SenderTypes), sender =>
        {
            var deliveries = RoleDelivery.Of(sender, context.Resources);
            if (deliveries.Count == 0)
            {
                context.NotApplicable("It sends with no role to a resource of this stack.");
            }

            var isUnread = false;
            Judgement.ForEach(deliveries, (_, delivery) =>
            {
                if (!delivery.HasRole)
                {
                    context.ReportViolation(
                        sender,
                        $"No role is set on {delivery.Noun} {sender.Name}, which sends to {delivery.Target.Name}: "
                        + $"its events would be lost. Set `roleArn` to a role that allows `{delivery.Action}`.");
                    return;
                }

                var isAllowed = delivery.IsAllowed(context.Resources);
                isUnread |= isAllowed is null;
                if (isAllowed == false)
                {
                    context.ReportViolation(
                        delivery.Roles[0],
                        $"This role delivers {delivery.Noun} {sender.Name} to {delivery.Target.Name}, and no policy of "
                        + $"it allows `{delivery.Action}` there. Add one.");
                }
            });
            if (isUnread)
            {
                context.NotApplicable("The role has a managed policy whose contents are not known.");
            }
        });
}
