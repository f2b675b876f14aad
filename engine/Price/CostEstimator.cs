using System.Collections.Frozen;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Price.Pricings;

namespace Alicerce.Engine.Price;

/// <summary>Writes the bill of a stack.</summary>
public sealed class CostEstimator(PriceTable prices, Usage usage)
{
    private const string Provider = "aws";

    private static readonly FrozenDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Pricings =
        new IResourcePricing[]
        {
            new ComputePricing(), new NetworkPricing(), new DatabasePricing(), new StoragePricing(), new ServerlessPricing(),
            new OperationsPricing(), new SecurityPricing(), new AnalyticsPricing(),
        }
        .SelectMany(pricing => pricing.Types)
        .ToFrozenDictionary();

    /// <summary>The types of which the engine knows what they cost.</summary>
    public static IEnumerable<string> PricedTypes => Pricings.Keys;

    /// <param name="resources">The stack after the deployment.</param>
    /// <param name="region">Where resources are that name no region.</param>
    public CostEstimate Of(IEnumerable<PlannedResource> resources, string? region) => Of(new PricedStack(
        resources.Where(resource => resource.Operation is not (Operation.Delete or Operation.Discard or Operation.Read))
            .Select(PricedResource.Of),
        region));

    /// <param name="baseline">The stack before the deployment.</param>
    /// <param name="region">Where resources are that name no region.</param>
    public CostEstimate Of(PriorStack baseline, string? region) => Of(new PricedStack(
        baseline.Resources.Where(resource => !resource.External).Select(PricedResource.Of), region));

    private CostEstimate Of(PricedStack stack)
    {
        var context = new PricingContext(stack, usage);
        var lines = ImmutableArray.CreateBuilder<CostLine>();
        var unpriced = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in stack.Resources.Where(resource => TypeToken.PackageOf(resource.Type) == Provider))
        {
            if (!Pricings.TryGetValue(resource.Type, out var pricing))
            {
                if (!FreeTypes.Contains(resource.Type))
                {
                    unpriced.Add(resource.Type);
                }

                continue;
            }

            var region = RegionOf(resource, stack);
            lines.AddRange(pricing(resource, context).Select(demand => Line(resource, demand, region, stack)));
        }

        return new CostEstimate(lines.ToImmutable(), [.. unpriced], prices.Date, usage.Source);
    }

    private CostLine Line(PricedResource resource, Demand demand, string? region, PricedStack stack) => new(
        resource.Urn,
        stack.ComponentOf(resource),
        region,
        prices.DescriptionOf(demand.Item),
        demand.Quantity,
        region is null ? null : prices.Find(demand.Item, region),
        demand.Source,
        demand.Note);

    private static string? RegionOf(PricedResource resource, PricedStack stack) =>
        resource.IsUnknown("region") ? null : resource.Text("region") ?? stack.Region;
}
