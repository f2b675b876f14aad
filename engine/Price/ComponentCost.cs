namespace Alicerce.Engine.Price;

/// <summary>What a component costs in a month, in US dollars.</summary>
/// <param name="Component">Null for resources that are in no component.</param>
/// <param name="UnknownLines">How many lines of its bill nobody knows.</param>
public sealed record ComponentCost(Urn? Component, double Known, double Estimated, int UnknownLines)
{
    public double Total => Known + Estimated;
}
