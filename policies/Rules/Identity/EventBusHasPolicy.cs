namespace Alicerce.Policies.Rules.Identity;

/// <summary>A bus says who may use it.</summary>
public sealed class EventBusHasPolicy() : StackRule(new RuleInfo
{
    Id = "event-bus-has-policy",
    Title = "A custom event bus has a policy.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Controls = ["EventBridge.3"],
    Rationale =
        "Without a policy, everyone in the account whom IAM lets may put events on the bus, and nothing of that "
        + "shows in the program.",
    Fix = "Add an `aws.cloudwatch.EventBusPolicy` with `eventBusName` of the bus.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var policies = context.Resources.OfType(ServerlessTypes.EventBusPolicy).ToList();
        context.ForEach<CloudWatch.EventBus>(bus =>
        {
            if (bus.Resource.Declares("eventSourceName"))
            {
                context.NotApplicable("Only the partner that the bus is for puts events on it.");
            }

            if (!Judgement.Any(policies, policy => policy.RefersTo("eventBusName", bus.Resource)))
            {
                context.ReportViolation(
                    bus.Resource,
                    "No `aws.cloudwatch.EventBusPolicy` has this bus as `eventBusName`. Add one that names who may "
                    + "put events.");
            }
        });
    }
}
