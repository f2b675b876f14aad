using System.Globalization;

namespace Alicerce.Infra.Costs;

/// <summary>Tells people when a stack costs more than it should, and when a cost is unusual.</summary>
public sealed class CostControl : ComponentResource
{
    private static readonly (string Type, double Percent)[] Notifications =
        [("ACTUAL", 50), ("ACTUAL", 80), ("ACTUAL", 100), ("FORECASTED", 100)];

    public CostControl(string name, CostControlArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:costs:CostControl", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var budget = new Aws.Budgets.Budget(
            name,
            new Aws.Budgets.BudgetArgs
            {
                BudgetType = "COST",
                TimeUnit = "MONTHLY",
                LimitAmount = args.MonthlyUsd.ToString(CultureInfo.InvariantCulture),
                LimitUnit = "USD",
                Metrics = "UnblendedCost",
                FilterExpression = OfTheStack(args.Tags),
                Notifications = Notifications.Select(one => Tell(one.Type, one.Percent, args.TopicArn)).ToList(),
            },
            child);

        if (args.WatchAnomalies)
        {
            Watch(name, args);
        }

        BudgetName = budget.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["budgetName"] = BudgetName });
    }

    /// <summary>What the console calls the budget.</summary>
    public Output<string> BudgetName { get; }

    private static Aws.Budgets.Inputs.BudgetFilterExpressionArgs OfTheStack(StandardTags tags)
    {
        var filter = new Aws.Budgets.Inputs.BudgetFilterExpressionArgs();
        foreach (var key in new[] { "Project", "Stage" })
        {
            filter.Ands.Add(new Aws.Budgets.Inputs.BudgetFilterExpressionAndArgs
            {
                Tags = new Aws.Budgets.Inputs.BudgetFilterExpressionAndTagsArgs
                {
                    Key = key,
                    MatchOptions = { "EQUALS" },
                    Values = { tags.Default[key] },
                },
            });
        }

        return filter;
    }

    private static Aws.Budgets.Inputs.BudgetNotificationArgs Tell(string type, double percent, Input<string> topicArn) =>
        new()
        {
            NotificationType = type,
            Threshold = percent,
            ThresholdType = "PERCENTAGE",
            ComparisonOperator = "GREATER_THAN",
            SubscriberSnsTopicArns = { topicArn },
        };

    private void Watch(string name, CostControlArgs args)
    {
        var child = new CustomResourceOptions { Parent = this };
        Input<string> monitorArn = args.AnomalyMonitorArn is { } existing
            ? existing
            : new Aws.CostExplorer.AnomalyMonitor(
                name,
                new Aws.CostExplorer.AnomalyMonitorArgs { MonitorType = "DIMENSIONAL", MonitorDimension = "SERVICE" },
                child).Arn;
        _ = new Aws.CostExplorer.AnomalySubscription(
            name,
            new Aws.CostExplorer.AnomalySubscriptionArgs
            {
                // Only people can be told once a day; a topic is told at once.
                Frequency = "IMMEDIATE",
                MonitorArnLists = { monitorArn },
                Subscribers =
                {
                    new Aws.CostExplorer.Inputs.AnomalySubscriptionSubscriberArgs
                    {
                        Type = "SNS",
                        Address = args.TopicArn,
                    },
                },
                ThresholdExpression = new Aws.CostExplorer.Inputs.AnomalySubscriptionThresholdExpressionArgs
                {
                    Dimension = new Aws.CostExplorer.Inputs.AnomalySubscriptionThresholdExpressionDimensionArgs
                    {
                        Key = "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
                        MatchOptions = { "GREATER_THAN_OR_EQUAL" },
                        Values = { args.AnomalyUsd.ToString(CultureInfo.InvariantCulture) },
                    },
                },
            },
            child);
    }
}
