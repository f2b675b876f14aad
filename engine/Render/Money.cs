using System.Globalization;

namespace Alicerce.Engine.Render;

/// <summary>US dollars as a person writes them.</summary>
public static class Money
{
    private const double SmallestShown = 0.005;

    public static string Text(double amount) =>
        amount is > 0 and < SmallestShown ? "< $0.01"
        : amount <= -SmallestShown ? $"-{Rounded(-amount)}"
        : Rounded(Math.Abs(amount));

    /// <summary>Whether an amount is more than a rounding.</summary>
    public static bool IsShown(double amount) => Math.Abs(amount) >= SmallestShown;

    /// <summary>With a sign, for a difference.</summary>
    public static string Difference(double amount) => amount >= SmallestShown ? $"+{Text(amount)}" : Text(amount);

    private static string Rounded(double amount) => "$" + amount.ToString("#,0.00", CultureInfo.InvariantCulture);
}
