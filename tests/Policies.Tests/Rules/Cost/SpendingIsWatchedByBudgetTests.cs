using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class SpendingIsWatchedByBudgetTests : RuleTests<SpendingIsWatchedByBudget>
{
    private const string Incomplete =
        "No budget of this stack watches all of it: month lacks the type COST, a limit, a period of a month, or "
        + "notifications of "
        + "ACTUAL and FORECASTED costs, or has a filter.";

    private static readonly TestResource Topic = new("aws:sns/topic:Topic", "money");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A budget that tells of costs and of forecasts", Budget([])),
        Compliant(
            "A topic that is not known yet",
            Topic, Budget(new() { ["notifications"] = PolicyValue.List(ToTopic("ACTUAL"), ToTopic("FORECASTED")) })),
        Compliant(
            "A limit that follows what was spent",
            Budget(new() { ["limitAmount"] = PolicyValue.Unknown(), ["autoAdjustData"] = new PropertyBag { ["autoAdjustType"] = "HISTORICAL" } })),
        Compliant(
            "A subscription to cost anomalies",
            Topic, new TestResource("aws:costexplorer/anomalySubscription:AnomalySubscription", "odd")),
        NotApplicable("A stack without anything that costs", new TestResource("random:index/randomPet:RandomPet", "name")),
        Violating(
            "A stack without a budget",
            Topic,
            "This stack has no `aws.budgets.Budget`. Add one, or name the stack that has it in `elsewhere`."),
        Violating(
            "A budget without forecasts",
            Budget(new() { ["notifications"] = PolicyValue.List(Notification("ACTUAL", 100)) }), Incomplete),
        Violating(
            "A budget that tells when it is too late",
            Budget(new() { ["notifications"] = PolicyValue.List(Notification("ACTUAL", 120), Notification("FORECASTED", 100)) }),
            Incomplete),
        Violating("A budget of a year", Budget(new() { ["timeUnit"] = "ANNUALLY" }), Incomplete),
        Violating("A budget of usage", Budget(new() { ["budgetType"] = "USAGE" }), Incomplete),
        Violating(
            "A budget of one service",
            Budget(new()
            {
                ["costFilters"] = PolicyValue.List(new PropertyBag { ["name"] = "Service", ["values"] = PolicyValue.List("AmazonEC2") }),
            }),
            Incomplete),
        NotApplicable("A stack whose budget is in another account", Topic, "The budget is in the account of the organization.") with
        {
            Config = new() { ["elsewhere"] = "the account of the organization" },
        },
        Undecided("A period that is not known yet", "timeUnit", Topic, Budget([]).Naming("timeUnit", Topic)),
    ];

    private static TestResource Budget(PropertyBag more)
    {
        var properties = new PropertyBag
        {
            ["budgetType"] = "COST",
            ["timeUnit"] = "MONTHLY",
            ["limitAmount"] = "100",
            ["notifications"] = PolicyValue.List(Notification("ACTUAL", 80), Notification("FORECASTED", 100)),
        };
        foreach (var (name, value) in more)
        {
            properties[name] = value;
        }

        return new("aws:budgets/budget:Budget", "month") { Properties = properties };
    }

    private static PropertyBag Notification(string type, int threshold) => new()
    {
        ["notificationType"] = type,
        ["threshold"] = threshold,
        ["thresholdType"] = "PERCENTAGE",
        ["subscriberEmailAddresses"] = PolicyValue.List("owner@example.com"),
    };

    private static PropertyBag ToTopic(string type)
    {
        var notification = Notification(type, 90);
        notification.Remove("subscriberEmailAddresses");
        notification["subscriberSnsTopicArns"] = PolicyValue.List(PolicyValue.Unknown());
        return notification;
    }
}
