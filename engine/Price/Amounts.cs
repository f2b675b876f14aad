using System.Globalization;

namespace Alicerce.Engine.Price;

/// <summary>Numbers in notes: no more digits than they are worth.</summary>
internal static class Amounts
{
    public static string Text(double amount) => amount.ToString("#,0.###", CultureInfo.InvariantCulture);
}
