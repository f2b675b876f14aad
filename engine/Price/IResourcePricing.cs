namespace Alicerce.Engine.Price;

/// <summary>Knows what resources of some types use.</summary>
public interface IResourcePricing
{
    /// <summary>By type token.</summary>
    IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; }
}
