namespace Alicerce.Engine.Price;

/// <summary>What a pricing may look at beside the resource itself.</summary>
/// <param name="Stack">The other resources.</param>
/// <param name="Assumptions">What is assumed where the program is silent.</param>
public sealed record PricingContext(PricedStack Stack, Usage Assumptions)
{
    public Demand Assumed(PricedResource resource, string item, string kind, string name, string unit, double perUnit = 1)
    {
        var amount = Assumptions.Of(kind, name, resource.Name);
        return new Demand(item, amount / perUnit, QuantitySource.Assumed, $"{Amounts.Text(amount)} {unit}");
    }
}
