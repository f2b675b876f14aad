using System.Globalization;

namespace Alicerce.Engine.Report;

/// <summary>Amounts in US dollars.</summary>
internal static class Money
{
    public static string Text(double amount) =>
        (amount < 0 ? "−" : "") + "$" + Math.Abs(amount).ToString(Math.Abs(amount) is > 0 and < 0.01 ? "0.00##" : "N2", CultureInfo.InvariantCulture);

    public static string Difference(double amount) => amount < 0 ? Text(amount) : $"+{Text(amount)}";
}
