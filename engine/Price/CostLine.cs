namespace Alicerce.Engine.Price;

/// <summary>One item on the bill of one resource for a month.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Component">The outermost component around it; null when there is none.</param>
/// <param name="Region">Where it is; null when that is unknown.</param>
/// <param name="Description">What is billed.</param>
/// <param name="Quantity">In units of the price; null while it is unknown.</param>
/// <param name="Price">Null when the table has none for the region.</param>
/// <param name="Source">Where the quantity comes from.</param>
/// <param name="Note">What the quantity is made of.</param>
public sealed record CostLine(
    Urn Urn,
    Urn? Component,
    string? Region,
    string Description,
    double? Quantity,
    UnitPrice? Price,
    QuantitySource Source,
    string Note)
{
    public CostKind Kind =>
        Price is null || Quantity is null ? CostKind.Unknown
        : Price.IsEstimate || Source != QuantitySource.Declared ? CostKind.Estimated
        : CostKind.Known;

    /// <summary>In US dollars; null when it is unknown.</summary>
    public double? Monthly => Price?.Amount * Quantity;
}
