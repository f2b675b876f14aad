using System.Text.Json.Nodes;
using Alicerce.Infra.Costs;
using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Tests;

public sealed class CostTests
{
    [Test]
    public async Task A_budget_counts_the_stack_and_tells_early()
    {
        var budget = (await PlanOf(watch: false)).Find("aws:budgets/budget:Budget");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((budget["budgetType"], budget["timeUnit"]), Is.EqualTo(("COST", "MONTHLY")));
            Assert.That((budget["limitAmount"], budget["limitUnit"]), Is.EqualTo(("40", "USD")));
            Assert.That(
                (budget["filterExpression.ands.0.tags.key"], budget["filterExpression.ands.0.tags.values.0"]),
                Is.EqualTo(("Project", "alicerce")));
            Assert.That(
                (budget["filterExpression.ands.1.tags.key"], budget["filterExpression.ands.1.tags.values.0"]),
                Is.EqualTo(("Stage", "test")));
            Assert.That(
                budget.List("notifications").Select((_, index) =>
                    (budget[$"notifications.{index}.notificationType"], budget[$"notifications.{index}.threshold"])),
                Is.EqualTo(new (object, object)[]
                {
                    ("ACTUAL", 50.0), ("ACTUAL", 80.0), ("ACTUAL", 100.0), ("FORECASTED", 100.0),
                }));
            Assert.That(budget["notifications.0.subscriberSnsTopicArns.0"], Is.EqualTo("arn:topic"));
        }
    }

    [TestCase(false, null, 0, 0)]
    [TestCase(true, null, 1, 1)]
    [TestCase(true, "arn:aws:ce::123456789012:anomalymonitor/1", 0, 1)]
    public async Task Unusual_costs_are_told_with_one_monitor_in_an_account(
        bool watch, string? monitor, int monitors, int subscriptions)
    {
        var plan = await PlanOf(watch, monitor);

        var found = plan.All("aws:costexplorer/anomalySubscription:AnomalySubscription");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.All("aws:costexplorer/anomalyMonitor:AnomalyMonitor"), Has.Count.EqualTo(monitors));
            Assert.That(found, Has.Count.EqualTo(subscriptions));
            Assert.That(found.Select(one => one["frequency"]), Has.All.EqualTo("IMMEDIATE"));
            Assert.That(found.Select(one => one["thresholdExpression.dimension.values.0"]), Has.All.EqualTo("20"));
            if (monitor is not null)
            {
                Assert.That(found[0]["monitorArnLists.0"], Is.EqualTo(monitor));
            }
        }
    }

    [TestCase(OffHoursMode.Nights, "cron(0 7 ? * * *)")]
    [TestCase(OffHoursMode.NightsAndWeekends, "cron(0 7 ? * MON-FRI *)")]
    public async Task A_database_is_stopped_every_day_and_started_when_people_work(OffHoursMode mode, string start)
    {
        var plan = await Plan.OfAsync(() =>
        {
            _ = new DatabaseOffHours("hours", new DatabaseOffHoursArgs
            {
                Account = Given.Account(),
                DatabaseIdentifier = "alicerce-test",
                OffHours = new OffHours(mode, "America/Sao_Paulo", StopHour: 20, StartHour: 7),
            });
        });

        var stop = plan.Find("aws:scheduler/schedule:Schedule", "hours-stop");
        var wake = plan.Find("aws:scheduler/schedule:Schedule", "hours-start");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stop["scheduleExpression"], Is.EqualTo("cron(0 20 ? * * *)"));
            Assert.That(wake["scheduleExpression"], Is.EqualTo(start));
            Assert.That(stop["scheduleExpressionTimezone"], Is.EqualTo("America/Sao_Paulo"));
            Assert.That(stop["target.arn"], Is.EqualTo("arn:aws:scheduler:::aws-sdk:rds:stopDBInstance"));
            Assert.That(wake["target.arn"], Is.EqualTo("arn:aws:scheduler:::aws-sdk:rds:startDBInstance"));
            Assert.That(
                (string?)JsonNode.Parse((string)stop["target.input"]!)!["DbInstanceIdentifier"],
                Is.EqualTo("alicerce-test"));
            Assert.That(
                (string?)plan.Find("aws:iam/rolePolicy:RolePolicy").Statements("policy")["StopAndStartDatabase"]["Resource"],
                Is.EqualTo("arn:aws:rds:us-east-1:123456789012:db:alicerce-test"));
        }
    }

    private static Task<Plan> PlanOf(bool watch, string? monitor = null) => Plan.OfAsync(() => Create(watch, monitor));

    private static CostControl Create(bool watch, string? monitor) => new("costs", new CostControlArgs
    {
        Tags = Given.Tags(),
        MonthlyUsd = 40,
        TopicArn = "arn:topic",
        WatchAnomalies = watch,
        AnomalyMonitorArn = monitor,
    });
}
