namespace Alicerce.Engine.Price;

/// <summary>Where a quantity comes from.</summary>
public enum QuantitySource
{
    /// <summary>The program says it.</summary>
    Declared,

    /// <summary><c>usage.yaml</c> says it.</summary>
    Assumed,

    /// <summary>The most that it can be; the bill may be lower.</summary>
    AtMost,
}
