using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RdsEventSubscriptionHearsWhatMattersTests : RuleTests<RdsEventSubscriptionHearsWhatMatters>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A subscription to what matters",
            Subscription(new()
            {
                ["sourceType"] = "db-instance",
                ["eventCategories"] = PolicyValue.List(
                    "maintenance",
                    "configuration change",
                    "failure",
                    "availability"),
            })),
        Compliant("A subscription to everything", Subscription([])),
        Compliant(
            "A subscription to everything about clusters",
            Subscription(new() { ["sourceType"] = "db-cluster" })),
        Compliant(
            "Another source",
            Subscription(new() { ["sourceType"] = "db-proxy", ["eventCategories"] = PolicyValue.List("deletion") })),
        Violating(
            "A subscription without failures",
            Subscription(new()
            {
                ["sourceType"] = "db-instance",
                ["eventCategories"] = PolicyValue.List("maintenance"),
            }),
            "`eventCategories` lacks configuration change, failure for the source \"db-instance\". Add what is "
            + "missing, or leave it out to hear everything."),
        Violating(
            "A subscription to clusters without maintenance",
            Subscription(new() { ["sourceType"] = "db-cluster", ["eventCategories"] = PolicyValue.List("failure") }),
            "`eventCategories` lacks maintenance for the source \"db-cluster\". Add what is missing, or leave it out "
            + "to hear everything."),
        Violating(
            "A subscription to parameter groups of nothing that matters",
            Subscription(new()
            {
                ["sourceType"] = "db-parameter-group",
                ["eventCategories"] = PolicyValue.List("deletion"),
            }),
            "`eventCategories` lacks configuration change for the source \"db-parameter-group\". Add what is missing, "
            + "or leave it out to hear everything."),
        Violating(
            "A subscription to security groups without failures",
            Subscription(new()
            {
                ["sourceType"] = "db-security-group",
                ["eventCategories"] = PolicyValue.List("configuration change"),
            }),
            "`eventCategories` lacks failure for the source \"db-security-group\". Add what is missing, or leave it "
            + "out to hear everything."),
        Violating(
            "A subscription that is off",
            Subscription(new() { ["enabled"] = false }),
            "`enabled` is false on this subscription. Set it to true, or remove the subscription."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "Categories that are not known yet",
            "eventCategories",
            Subscription(new() { ["sourceType"] = "db-instance", ["eventCategories"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Subscription(PropertyBag properties) =>
        new("aws:rds/eventSubscription:EventSubscription", "grave") { Properties = properties };
}
