namespace Alicerce.Engine.Price.Pricings;

/// <summary>The data lake and machine learning.</summary>
internal sealed class AnalyticsPricing : IResourcePricing
{
    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:athena/workgroup:Workgroup"] = (workgroup, context) =>
                [context.Assumed(workgroup, "athena.scan", "athena", "scannedTb", "TB scanned")],
            ["aws:glue/crawler:Crawler"] = (crawler, context) =>
                [context.Assumed(crawler, "glue.dpu", "crawler", "dpuHours", "DPU-hours")],
            ["aws:redshiftserverless/workgroup:Workgroup"] = (workgroup, context) =>
                [context.Assumed(workgroup, "redshift.rpu", "redshift", "rpuHours", "RPU-hours")],
            ["aws:sagemaker/notebookInstance:NotebookInstance"] = (notebook, _) =>
            [
                new Demand(
                    $"sagemaker.{notebook.Text("instanceType") ?? "(unknown type)"}",
                    PriceTable.HoursPerMonth,
                    QuantitySource.Declared,
                    "1 notebook, all hours"),
            ],
            ["aws:sagemaker/endpoint:Endpoint"] = (endpoint, context) =>
                [context.Assumed(endpoint, "sagemaker.serverless", "endpoint", "gbSeconds", "GB-seconds")],
        };
}
