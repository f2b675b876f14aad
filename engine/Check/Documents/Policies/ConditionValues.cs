using System.Buffers.Text;
using System.Globalization;
using System.Net;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Holds the values of conditions against what their operator compares.</summary>
public static class ConditionValues
{
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyyMMddTHHmmssK",
    ];

    /// <summary>Continues a sentence that has named the value; null where there is nothing wrong.</summary>
    public static string? Problem(Part value, ConditionValue kind)
    {
        var text = value.Value switch
        {
            PropertyValue.String { Value: var written } => written,
            PropertyValue.Number { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
            PropertyValue.Bool { Value: var flag } => flag ? "true" : "false",
            _ => "",
        };

        // A variable is only known when somebody asks.
        return text.Contains("${", StringComparison.Ordinal) ? null : kind switch
        {
            ConditionValue.Number => IsNumber(text) ? null : "but must be a number. Write digits.",
            ConditionValue.Date => IsDate(text)
                ? null
                : "but must be a point in time. Write it like `2030-01-31T12:00:00Z`, or as seconds since 1970.",
            ConditionValue.Flag or ConditionValue.Null => bool.TryParse(text, out _)
                ? null
                : "but must be `true` or `false`. Write one of them.",
            ConditionValue.Binary => Base64.IsValid(text) ? null : "but must be in Base64. Encode it.",
            ConditionValue.Address => IsAddress(text)
                ? null
                : "but must be an address or a CIDR block. Write it like `203.0.113.7` or `10.0.0.0/16`.",
            ConditionValue.Arn => text == "*" || (text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':').Length >= 6)
                ? null
                : "but must be an ARN. Write it as `arn:partition:service:region:account:resource`, with `*` where it may " +
                    "be anything.",
            _ => null,
        };
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsDate(string text) => IsNumber(text) || DateTimeOffset.TryParseExact(
        text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>AWS takes a block whose address has bits behind its length.</summary>
    private static bool IsAddress(string text) =>
        text.Split('/') is [var address, .. var length] &&
        IPAddress.TryParse(address, out var parsed) &&
        (address.Contains(':', StringComparison.Ordinal) || address.Count(letter => letter == '.') == 3) &&
        (length is [] || (length is [var bits] &&
            int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) &&
            count <= parsed.GetAddressBytes().Length * 8));
}
