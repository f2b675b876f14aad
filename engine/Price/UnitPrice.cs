namespace Alicerce.Engine.Price;

/// <summary>What one unit costs in one region.</summary>
/// <param name="Item">The id of the item in the price table.</param>
/// <param name="Service">The service that bills it.</param>
/// <param name="Description">What it is.</param>
/// <param name="Unit">What is counted, such as <c>hour</c> or <c>GB-month</c>.</param>
/// <param name="Amount">In US dollars.</param>
/// <param name="IsEstimate">Whether no published price was found, and the amount is derived from others.</param>
/// <param name="Basis">Where the amount comes from and when, or what it was derived from.</param>
public sealed record UnitPrice(
    string Item, string Service, string Description, string Unit, double Amount, bool IsEstimate, string Basis);
