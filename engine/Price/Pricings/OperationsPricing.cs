namespace Alicerce.Engine.Price.Pricings;

/// <summary>Logs, alarms, dashboards and records of what happened.</summary>
internal sealed class OperationsPricing : IResourcePricing
{
    private const double EventsPerUnit = 100_000;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:cloudwatch/logGroup:LogGroup"] = (group, context) =>
            [
                context.Assumed(group, "cw.logs.ingest", "logGroup", "ingestedGb", "GB written"),
                context.Assumed(group, "cw.logs.store", "logGroup", "storedGb", "GB kept"),
            ],
            ["aws:cloudwatch/metricAlarm:MetricAlarm"] = Alarm,
            ["aws:cloudwatch/compositeAlarm:CompositeAlarm"] = (_, _) =>
                [new Demand("cw.alarm.composite", 1, QuantitySource.Declared, "1 alarm")],
            ["aws:cloudwatch/dashboard:Dashboard"] = (_, _) =>
                [new Demand("cw.dashboard", 1, QuantitySource.AtMost, "the first three of an account cost nothing")],
            ["aws:cloudtrail/trail:Trail"] = Trail,
            ["aws:ssm/parameter:Parameter"] = (parameter, _) =>
            [
                parameter.Text("tier") is "Advanced"
                    ? new Demand("ssm.parameter.advanced", 1, QuantitySource.Declared, "1 parameter")
                    : new Demand("ssm.standard", 1, QuantitySource.Declared, "standard parameters cost nothing"),
            ],
        };

    // An alarm on an expression is billed for each metric that it reads.
    private static IEnumerable<Demand> Alarm(PricedResource alarm, PricingContext context)
    {
        var metrics = alarm.List("metricQueries").Count(query => PricedResource.Member(query, "metric") is not null);
        var count = Math.Max(1, metrics);
        var isFast = alarm.Number("period") is 10 or 30;
        yield return new Demand(
            isFast ? "cw.alarm.highres" : "cw.alarm", count, QuantitySource.Declared, $"{Amounts.Text(count)} metrics");
    }

    private static IEnumerable<Demand> Trail(PricedResource trail, PricingContext context)
    {
        yield return new Demand("cloudtrail.mgmt.first", 1, QuantitySource.Declared, "the first trail of an account");
        if (trail.Has("eventSelectors") || trail.Has("advancedEventSelectors"))
        {
            yield return context.Assumed(trail, "cloudtrail.data", "trail", "dataEvents", "data events", EventsPerUnit);
        }
    }
}
