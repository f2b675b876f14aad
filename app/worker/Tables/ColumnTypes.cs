using System.Globalization;

namespace Alicerce.Worker.Tables;

/// <summary>Tells the type of one value, and the type that holds two.</summary>
public static class ColumnTypes
{
    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mmK",
    ];

    public static bool IsMissing(ReadOnlySpan<char> value) =>
        value.Trim() is "" or "null" or "NULL" or "NA" or "N/A" or @"\N";

    public static ColumnType Of(ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        if (text is "true" or "false" or "True" or "False" or "TRUE" or "FALSE")
        {
            return ColumnType.Boolean;
        }

        // A number with leading zeros is a code, such as a postal one: as a number it would lose them.
        var isCode = text is ['0', >= '0' and <= '9', ..];
        if (!isCode && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return ColumnType.WholeNumber;
        }

        if (!isCode && TryNumber(text, out _))
        {
            return ColumnType.Number;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return ColumnType.Date;
        }

        return DateTimeOffset.TryParseExact(
            text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? ColumnType.Timestamp
            : ColumnType.Text;
    }

    public static bool TryNumber(ReadOnlySpan<char> value, out double number) =>
        double.TryParse(
            value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out number)
        && double.IsFinite(number);

    public static ColumnType Join(ColumnType left, ColumnType right) => (left, right) switch
    {
        _ when left == right => left,
        (ColumnType.Empty, _) => right,
        (_, ColumnType.Empty) => left,
        (ColumnType.WholeNumber, ColumnType.Number) or (ColumnType.Number, ColumnType.WholeNumber) => ColumnType.Number,
        (ColumnType.Date, ColumnType.Timestamp) or (ColumnType.Timestamp, ColumnType.Date) => ColumnType.Timestamp,
        _ => ColumnType.Text,
    };
}
