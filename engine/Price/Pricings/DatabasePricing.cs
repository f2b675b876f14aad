namespace Alicerce.Engine.Price.Pricings;

/// <summary>Relational databases and tables.</summary>
internal sealed class DatabasePricing : IResourcePricing
{
    private const string Schedule = "aws:scheduler/schedule:Schedule";
    private const double Million = 1_000_000;
    private const double IncludedIops = 3000;
    private const double StripedGb = 400;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:rds/instance:Instance"] = Instance,
            ["aws:rds/proxy:Proxy"] = Proxy,
            ["aws:dynamodb/table:Table"] = Table,
        };

    private static IEnumerable<Demand> Instance(PricedResource database, PricingContext context)
    {
        var place = database.Flag("multiAz") ? "multi" : "single";
        var instanceClass = database.Text("instanceClass") ?? "(unknown class)";
        var hours = RunningHours.OfStopped(context.Stack.Dependents(database, Schedule), "rds:stopDBInstance", "rds:startDBInstance");
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

        // Larger volumes are striped over four, and bring four times as much.
        var included = gb >= StripedGb ? 4 * IncludedIops : IncludedIops;
        if (type == "gp3" && database.Number("iops") is { } iops && iops > included)
        {
            yield return new Demand(
                $"rds.gp3.iops.{place}", iops - included, QuantitySource.Declared, $"{Amounts.Text(iops)} IOPS");
        }
    }

    /// <summary>A proxy is billed by the processors of its database, of which AWS counts two at least.</summary>
    private static IEnumerable<Demand> Proxy(PricedResource proxy, PricingContext context)
    {
        var database = context.Stack.Dependents(proxy, "aws:rds/proxyTarget:ProxyTarget")
            .Select(target => context.Stack.Referred(target, "dbInstanceIdentifier", "aws:rds/instance:Instance"))
            .FirstOrDefault(target => target is not null);
        var processors = ProcessorsOf(database?.Text("instanceClass"));
        yield return new Demand(
            "rds.proxy",
            processors * PriceTable.HoursPerMonth,
            QuantitySource.Declared,
            processors is null ? "by the processors of its database" : $"{Amounts.Text(processors.Value)} processors of its database, all hours");
    }

    /// <summary>The processors of a class by its size: two up to <c>large</c>, then four for each <c>xlarge</c>.</summary>
    private static double? ProcessorsOf(string? instanceClass) => instanceClass?.Split('.') is ["db", _, var size]
        ? size switch
        {
            "micro" or "small" or "medium" or "large" => 2,
            "xlarge" => 4,
            _ when size.EndsWith("xlarge", StringComparison.Ordinal) && int.TryParse(size[..^"xlarge".Length], out var times) => 4 * times,
            _ => null,
        }
        : null;

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
