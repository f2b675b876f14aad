using System.Globalization;

namespace Alicerce.Aws.Services;

/// <summary>An attribute of an item of DynamoDB: a text, or a number, which travels as text too.</summary>
public sealed record ItemValue
{
    private ItemValue(string text, bool isNumber)
    {
        Text = text;
        IsNumber = isNumber;
    }

    public string Text { get; }

    public bool IsNumber { get; }

    public static ItemValue Of(string text) => new(text, isNumber: false);

    public static ItemValue Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), isNumber: true);

    internal static ItemValue OfNumber(string text) => new(text, isNumber: true);
}
