namespace Alicerce.Policies.Rules.Cost;

/// <summary>Someone hears when the stack spends more than planned, and before it does.</summary>
public sealed class SpendingIsWatchedByBudget : StackRule
{
    private const string Budget = "aws:budgets/budget:Budget";
    private const string AnomalySubscription = "aws:costexplorer/anomalySubscription:AnomalySubscription";

    /// <summary>Makes the rule.</summary>
    public SpendingIsWatchedByBudget()
        : base(new RuleInfo
        {
            Id = "spending-is-watched-by-budget",
            Title = "Spending is watched by a budget.",
            Severity = PolicySeverity.Low,
            Pillar = Pillar.Cost,
            Rationale = "Without a budget the bill at the end of the month is the first to tell of a mistake.",
            Fix =
                "Add an `aws.budgets.Budget` of type COST with a limit, and notifications of type ACTUAL and "
                + "FORECASTED with "
                + "a subscriber each.",
            Limits =
                "One budget of the stack has `budgetType` COST, a limit (`limitAmount`, `plannedLimits` or "
                + "`autoAdjustData`), a "
                + "`timeUnit` of a day or a month, no filter, a notification of ACTUAL costs at 100 % or less, and one "
                + "of "
                + "FORECASTED costs, each with an address or a topic. A subscription to cost anomalies stands in for "
                + "it. Budgets "
                + "with a filter are not counted, because what they leave out is not known, and `elsewhere` names the "
                + "stack that "
                + "has the budget of the account. Costs arrive hours late: a budget is no brake.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<BudgetPlace>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        if (context.GetConfig<BudgetPlace>().Elsewhere is { Length: > 0 } place)
        {
            context.NotApplicable($"The budget is in {place}.");
        }

        if (!context.Resources.Any(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)))
        {
            context.NotApplicable("Nothing in the stack costs money at AWS.");
        }

        if (context.Resources.OfType(AnomalySubscription).Count > 0
            || Judgement.Any(context.Resources.OfType(Budget), Watches))
        {
            return;
        }

        var budgets = context.Resources.OfType(Budget);
        context.ReportViolation(budgets.Count == 0
            ? "This stack has no `aws.budgets.Budget`. Add one, or name the stack that has it in `elsewhere`."
            : "No budget of this stack watches all of it: "
                + $"{string.Join(", ", budgets.Select(budget => budget.Name))} lacks the type COST, a limit, a period of a "
                + "month, or notifications of ACTUAL and FORECASTED costs, or has a filter.");
    }

    private static bool Watches(StackResource budget) =>
        budget.Properties.Text("budgetType") == "COST"
        && budget.Properties.Text("timeUnit") is "MONTHLY" or "DAILY"
        && (budget.Declares("limitAmount") || budget.Declares("plannedLimits") || budget.Declares("autoAdjustData"))
        && !budget.Declares("filterExpression")
        && budget.Declared("costFilters").AsList().IsEmpty
        && Notifies(budget, "ACTUAL", atMost: 100)
        && Notifies(budget, "FORECASTED", atMost: double.MaxValue);

    private static bool Notifies(StackResource budget, string type, double atMost) =>
        Judgement.Any(
            budget.Declared("notifications").AsList(value => value.AsObject()),
            notification => notification.Text("notificationType") == type
                && (notification.Text("thresholdType") != "PERCENTAGE" || notification.Number("threshold") <= atMost)
                && (HasElements(notification, "subscriberEmailAddresses")
                    || HasElements(notification, "subscriberSnsTopicArns")));

    private static bool HasElements(PropertyObject notification, string name) =>
        notification.Value(name) is { IsUnknown: true } || notification.Value(name).AsList().Count > 0;
}
