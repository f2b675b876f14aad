using System.Globalization;

namespace Alicerce.Engine.Recovery;

/// <summary>The longest time between two runs of a schedule: of <c>cron(...)</c> or <c>rate(...)</c>.</summary>
internal static class ScheduleInterval
{
    private const int HoursPerDay = 24;
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Null for a schedule that is not understood.</summary>
    public static TimeSpan? Of(string? expression) => expression switch
    {
        _ when Inner(expression, "rate(") is { } rate => Rate(rate.Split(' ')),
        _ when Inner(expression, "cron(") is { } cron => Cron(cron.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        _ => null,
    };

    private static string? Inner(string? expression, string start) =>
        expression?.StartsWith(start, StringComparison.Ordinal) == true && expression.EndsWith(')')
            ? expression[start.Length..^1].Trim()
            : null;

    private static TimeSpan? Rate(string[] parts) =>
        parts.Length != 2 || !double.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? null
        : parts[1].TrimEnd('s') switch
        {
            "minute" => TimeSpan.FromMinutes(count),
            "hour" => TimeSpan.FromHours(count),
            "day" => TimeSpan.FromDays(count),
            _ => null,
        };

    /// <summary>Minutes, hours, days of the month, months, days of the week, years.</summary>
    private static TimeSpan? Cron(string[] fields)
    {
        if (fields.Length != 6 || fields[3] != "*" || fields[5] != "*")
        {
            return null;
        }

        if (fields[2] is not ("*" or "?"))
        {
            // A month has 31 days at most.
            return fields[4] is "?" && Set(fields[2], 1, 31, []) is { Count: > 0 } dates ? TimeSpan.FromDays(LongestGap(dates, 31)) : null;
        }

        var minutes = Set(fields[0], 0, 59, []);
        var hours = Set(fields[1], 0, 23, []);
        var days = fields[4] is "?" or "*" ? [1, 2, 3, 4, 5, 6, 7] : Set(fields[4], 1, 7, Days);
        if (minutes is not { Count: > 0 } || hours is not { Count: > 0 } || days is not { Count: > 0 })
        {
            return null;
        }

        var runs = new SortedSet<int>(
            from day in days
            from hour in hours
            from minute in minutes
            select (((day * HoursPerDay) + hour) * 60) + minute);
        return TimeSpan.FromMinutes(LongestGap(runs, 7 * HoursPerDay * 60));
    }

    private static int LongestGap(SortedSet<int> runs, int period) =>
        runs.Zip(runs.Skip(1).Append(runs.Min + period), (run, next) => next - run).Max();

    private static SortedSet<int>? Set(string field, int first, int last, string[] names)
    {
        var values = new SortedSet<int>();
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.Split('/') is [var left, var right] ? (left, Number(right, [], first)) : (part, 1);
            int?[] ends = range is "*" ? [first, last] : [.. range.Split('-').Select(end => Number(end, names, first))];
            if (step is null or < 1 || ends.Length > 2 || ends.Any(end => end is null || end < first || end > last))
            {
                return null;
            }

            // `8/6` goes on to the end.
            var end = ends.Length == 1 && part.Contains('/', StringComparison.Ordinal) ? last : ends[^1]!.Value;
            for (var value = ends[0]!.Value; value <= end; value += step.Value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static int? Number(string text, string[] names, int first) =>
        Array.IndexOf(names, text.ToUpperInvariant()) is var index and >= 0 ? index + first
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
