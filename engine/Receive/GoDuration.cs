using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Engine.Receive;

/// <summary>Reads durations as Go writes them: <c>1h30m</c>, <c>300000000000ns</c>.</summary>
public static partial class GoDuration
{
    /// <summary>Null for an empty text.</summary>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Whole().IsMatch(text))
        {
            throw new FormatException($"`{text}` is not a duration such as `30m` or `1h30m`.");
        }

        var total = TimeSpan.Zero;
        foreach (Match part in Part().Matches(text))
        {
            var number = double.Parse(part.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            total += part.Groups["unit"].Value switch
            {
                "h" => TimeSpan.FromHours(number),
                "m" => TimeSpan.FromMinutes(number),
                "s" => TimeSpan.FromSeconds(number),
                "ms" => TimeSpan.FromMilliseconds(number),
                "us" or "µs" => TimeSpan.FromMicroseconds(number),
                _ => TimeSpan.FromTicks((long)(number / TimeSpan.NanosecondsPerTick)),
            };
        }

        return total;
    }

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(h|ms|m|s|us|µs|ns))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns)")]
    private static partial Regex Part();
}
