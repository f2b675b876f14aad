using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>How often a schedule of Secrets Manager comes round.</summary>
internal static partial class RotationSchedule
{
    private const int LongestMonth = 31;

    /// <summary>The longest time between two rotations, in days; null when the schedule cannot be read.</summary>
    public static int? LongestPause(string expression)
    {
        if (Rate().Match(expression) is { Success: true } rate)
        {
            var number = int.Parse(rate.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return rate.Groups["unit"].ValueSpan.StartsWith("day") ? number : (number + 23) / 24;
        }

        return Cron().Match(expression) is { Success: true } cron ? Months(cron.Groups["months"].Value) * LongestMonth : null;
    }

    // Lists and names of months are not read: what is between them depends on the year.
    private static int? Months(string field) => field switch
    {
        "*" => 1,
        _ when EveryFewMonths().Match(field) is { Success: true } step =>
            int.Parse(step.Groups["step"].ValueSpan, CultureInfo.InvariantCulture),
        _ => null,
    };

    [GeneratedRegex(@"^rate\((?<number>[0-9]{1,6}) (?<unit>days?|hours?)\)$")]
    private static partial Regex Rate();

    // Minutes, hours, days of the month, months, days of the week, years; only a schedule of every year is read.
    [GeneratedRegex(@"^cron\(\S+ \S+ \S+ (?<months>\S+) \S+ \*\)$")]
    private static partial Regex Cron();

    [GeneratedRegex(@"^(?:\*|1)?/(?<step>[0-9]{1,2})$")]
    private static partial Regex EveryFewMonths();
}
