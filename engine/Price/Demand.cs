namespace Alicerce.Engine.Price;

/// <summary>What a resource uses in a month of one item of the price table.</summary>
/// <param name="Item">The item.</param>
/// <param name="Quantity">In units of the item; null while it is unknown.</param>
/// <param name="Source">Whether the program says it.</param>
/// <param name="Note">What the quantity is made of, in a few words.</param>
public sealed record Demand(string Item, double? Quantity, QuantitySource Source, string Note);
