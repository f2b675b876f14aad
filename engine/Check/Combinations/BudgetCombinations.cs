using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>How much a budget holds, and who hears of it.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateBudget.html"/>
/// </remarks>
public static class BudgetCombinations
{
    private const int MostEmails = 10;

    public static IEnumerable<string> Problems(Property budget)
    {
        if (budget["limitAmount"].Text is { Length: > 0 } amount && budget["limitAmount"].Number is not > 0)
        {
            yield return $"`limitAmount` is `{amount}`, but must be a number above zero. Write it like `100`.";
        }

        if (!budget["limitAmount"].IsGiven && !budget["plannedLimits"].IsGiven && !budget["autoAdjustData"].IsGiven)
        {
            yield return
                "None of `limitAmount`, `plannedLimits` and `autoAdjustData` is given. Set one of them.";
        }

        foreach (var (notification, i) in budget["notifications"].Items.Select((item, i) => (item, i)))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"notifications[{i}]");
            var (emails, topics) =
                (notification["subscriberEmailAddresses"], notification["subscriberSnsTopicArns"]);
            if (!notification.IsUnknown && !emails.IsUnknown && !topics.IsUnknown &&
                !emails.Items.Any() && !topics.Items.Any())
            {
                yield return
                    $"`{path}` tells nobody. Set `subscriberEmailAddresses` or `subscriberSnsTopicArns`.";
            }

            if (emails.Items.Count() > MostEmails)
            {
                yield return
                    string.Create(CultureInfo.InvariantCulture, $"`{path}.subscriberEmailAddresses` has {emails.Items.Count()} ") +
                    $"addresses where {MostEmails} are allowed. Use a topic for more.";
            }
        }
    }
}
