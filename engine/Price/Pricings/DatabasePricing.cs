namespace Alicerce.Engine.Price.Pricings;

/// <summary>Relational databases and tables.</summary>
internal sealed class DatabasePricing : IResourcePricing
{
    private const string Schedule = "aws:scheduler/schedule:Schedule";
    private const double Million = 1_000_000;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:rds/instance:Instance"] = Instance,
            ["aws:rds/proxy:Proxy"] = (_, _) =>
                [new Demand("rds.proxy", null, QuantitySource.Declared, "by the processors of its database")],
            ["aws:dynamodb/table:Table"] = Table,
        };

    private static IEnumerable<Demand> Instance(PricedResource database, PricingContext context)
    {
        var place = database.Flag("multiAz") ? "multi" : "single";
        var instanceClass = database.Text("instanceClass") ?? "(unknown class)";
        var hours = Hours(context.Stack.Dependents(database, Schedule));
        // Restored databases have the engine of their source, which no input says.
        var engine = database.Text("engine") is "postgres" or null ? "pg" : database.Text("engine");
        yield return new Demand(
            $"rds.{engine}.{instanceClass.Replace("db.", "", StringComparison.Ordinal)}.{place}",
            hours,
            QuantitySource.Declared,
            hours is null ? "stopped by a schedule that cannot be read" : $"{Amounts.Text(hours.Value)} hours");

        var gb = database.Number("allocatedStorage");
        var type = database.Text("storageType") ?? "gp2";
        yield return new Demand(
            $"rds.{type}.{place}",
            gb,
            QuantitySource.Declared,
            gb is null ? "unknown size" : $"{Amounts.Text(gb.Value)} GB");
    }

    // A schedule stops or starts the database that it depends on.
    private static double? Hours(IEnumerable<PricedResource> schedules)
    {
        var (stops, starts) = (new List<CronSchedule>(), new List<CronSchedule>());
        foreach (var schedule in schedules)
        {
            var list = schedule.Text("target", "arn") switch
            {
                { } arn when arn.EndsWith("rds:stopDBInstance", StringComparison.Ordinal) => stops,
                { } arn when arn.EndsWith("rds:startDBInstance", StringComparison.Ordinal) => starts,
                _ => null,
            };
            if (list is null)
            {
                continue;
            }

            if (CronSchedule.TryParse(schedule.Text("scheduleExpression")) is not { } cron)
            {
                return null;
            }

            list.Add(cron);
        }

        return stops.Count == 0 ? PriceTable.HoursPerMonth : RunningHours.Part(stops, starts) * PriceTable.HoursPerMonth;
    }

    private static IEnumerable<Demand> Table(PricedResource table, PricingContext context)
    {
        if (table.Text("billingMode") is not "PAY_PER_REQUEST")
        {
            yield return new Demand("provisioned capacity of a table", null, QuantitySource.Declared, "no price for provisioned capacity");
        }
        else
        {
            yield return context.Assumed(table, "ddb.wru", "table", "writes", "writes", Million);
            yield return context.Assumed(table, "ddb.rru", "table", "reads", "reads", Million);
        }

        yield return context.Assumed(table, "ddb.storage", "table", "storedGb", "GB");
        if (table.Flag("pointInTimeRecovery", "enabled"))
        {
            yield return context.Assumed(table, "ddb.pitr", "table", "storedGb", "GB that can be recovered");
        }
    }
}
