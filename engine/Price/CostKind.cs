namespace Alicerce.Engine.Price;

/// <summary>How much a line of cost can be relied on.</summary>
public enum CostKind
{
    /// <summary>A published price times a quantity that the program says.</summary>
    Known,

    /// <summary>A price that was derived, or a quantity that is assumed.</summary>
    Estimated,

    /// <summary>No price, or a quantity that nobody knows before the deployment. It is not zero.</summary>
    Unknown,
}
