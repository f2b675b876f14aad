using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class EventBusHasPolicyTests : RuleTests<EventBusHasPolicy>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bus with its policy", Bus, new TestResource(PolicyType, "orders").Naming("eventBusName", Bus)),
        Compliant(
            "A policy that names the bus",
            Bus,
            new TestResource(PolicyType, "orders") { Properties = new() { ["eventBusName"] = "orders" } }),
        Violating(
            "A bus without a policy",
            [Bus],
            "No `aws.cloudwatch.EventBusPolicy` has this bus as `eventBusName`. Add one that names who may put "
            + "events."),
        NotApplicable(
            "A bus of a partner",
            TestResource.Of<CloudWatch.EventBus>("partner", new() { ["eventSourceName"] = "aws.partner/example.com/1" }),
            "Only the partner that the bus is for puts events on it."),
        Undecided(
            "A policy for a bus that is not known yet",
            "eventBusName",
            Bus,
            new TestResource(PolicyType, "orders") { Properties = new() { ["eventBusName"] = PolicyValue.Unknown() } }),
    ];

    private const string PolicyType = "aws:cloudwatch/eventBusPolicy:EventBusPolicy";

    private static readonly TestResource Bus = TestResource.Of<CloudWatch.EventBus>("orders", new() { ["name"] = "orders" });
}
