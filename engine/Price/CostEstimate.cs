using System.Collections.Immutable;

namespace Alicerce.Engine.Price;

/// <summary>What a stack costs in a month, as far as anybody can say before it runs.</summary>
/// <param name="Lines">Everything that is billed, in the order of the resources.</param>
/// <param name="UnpricedTypes">Types of resources of which the engine does not know whether they cost anything.</param>
/// <param name="PriceDate">The day of the price table.</param>
/// <param name="UsageSource">Where the assumptions come from.</param>
public sealed record CostEstimate(
    ImmutableArray<CostLine> Lines, ImmutableArray<string> UnpricedTypes, string PriceDate, string UsageSource)
{
    public double Known => Sum(CostKind.Known);

    public double Estimated => Sum(CostKind.Estimated);

    public double Total => Known + Estimated;

    public int UnknownLines => Lines.Count(line => line.Kind == CostKind.Unknown);

    /// <summary>By outermost component, the dearest first; a null component is the program itself.</summary>
    public ImmutableArray<ComponentCost> Components =>
    [
        .. Lines.GroupBy(line => line.Component)
            .Select(group => new ComponentCost(
                group.Key,
                group.Where(line => line.Kind == CostKind.Known).Sum(line => line.Monthly ?? 0),
                group.Where(line => line.Kind == CostKind.Estimated).Sum(line => line.Monthly ?? 0),
                group.Count(line => line.Kind == CostKind.Unknown)))
            .OrderByDescending(cost => cost.Known + cost.Estimated)
            .ThenBy(cost => cost.Component?.Value, StringComparer.Ordinal),
    ];

    private double Sum(CostKind kind) => Lines.Where(line => line.Kind == kind).Sum(line => line.Monthly ?? 0);
}
