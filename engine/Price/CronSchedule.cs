using System.Globalization;

namespace Alicerce.Engine.Price;

/// <summary>
/// The hours of a week in which a cron expression fires: of five fields, as Auto Scaling writes it, or <c>cron()</c> with
/// six, as EventBridge does. Expressions that depend on the day of the month or on the month are not read.
/// </summary>
public sealed class CronSchedule
{
    private const int HoursPerDay = 24;

    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly bool[] _hours;
    private readonly bool[] _days;

    private CronSchedule(bool[] hours, bool[] days)
    {
        _hours = hours;
        _days = days;
    }

    /// <summary>Null for an expression that is no plain weekly one.</summary>
    public static CronSchedule? TryParse(string? expression)
    {
        if (expression is null)
        {
            return null;
        }

        var isEventBridge = expression.StartsWith("cron(", StringComparison.Ordinal) && expression.EndsWith(')');
        var fields = (isEventBridge ? expression[5..^1] : expression).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != (isEventBridge ? 6 : 5) || fields[2] is not ("*" or "?") || fields[3] is not "*" || (isEventBridge && fields[5] is not "*"))
        {
            return null;
        }

        // EventBridge counts the days from 1, the others from 0.
        var hours = Read(fields[1], HoursPerDay, 0, []);
        var days = Read(fields[4] == "?" ? "*" : fields[4], DayNames.Length, isEventBridge ? 1 : 0, DayNames);
        return hours is null || days is null ? null : new CronSchedule(hours, days);
    }

    /// <param name="hour">Of the week, from Sunday midnight.</param>
    public bool FallsInto(int hour) => _days[hour / HoursPerDay] && _hours[hour % HoursPerDay];

    private static bool[]? Read(string field, int count, int first, string[] names)
    {
        var chosen = new bool[count];
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.Split('/') is [var left, var right] ? (left, Number(right, 0, [])) : (part, 1);
            var ends = range == "*" ? [first, first + count - 1] : range.Split('-').Select(end => Number(end, first, names)).ToArray();
            if (step is null or < 1 || ends.Length is 0 or > 2 || ends.Any(end => end is null))
            {
                return null;
            }

            for (var value = ends[0]!.Value; value <= ends[^1]!.Value; value += step.Value)
            {
                // Sunday is 7 as well as 0.
                chosen[(value - first + count) % count] = true;
            }
        }

        return chosen;
    }

    private static int? Number(string text, int first, string[] names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(names, text.ToUpperInvariant()) is >= 0 and var index ? index + first
        : null;
}
