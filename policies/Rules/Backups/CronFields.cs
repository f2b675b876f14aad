using System.Globalization;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>
/// The fields of a cron expression of AWS: minute, hour, day of the month, month, day of the week, year.
/// </summary>
internal sealed class CronFields
{
    private static readonly string[] Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly IReadOnlyList<int> _minutes;
    private readonly IReadOnlyList<int> _hours;
    private readonly IReadOnlyList<int> _days;
    private readonly IReadOnlyList<int> _months;
    private readonly IReadOnlyList<int> _weekdays;

    private CronFields(IReadOnlyList<IReadOnlyList<int>> fields)
    {
        _minutes = fields[0];
        _hours = fields[1];
        _days = fields[2];
        _months = fields[3];
        _weekdays = fields[4];
    }

    /// <summary>
    /// Reads the fields; null when one has a form that is not understood, such as <c>L</c>, <c>W</c> or <c>2#1</c>.
    /// </summary>
    public static CronFields? Parse(string[] fields)
    {
        if (fields is not [var minutes, var hours, var days, var months, var weekdays, "*"])
        {
            return null;
        }

        var read = new[]
        {
            Read(minutes, 0, 59, []),
            Read(hours, 0, 23, []),
            Read(days, 1, 31, []),
            Read(months, 1, 12, Months),
            Read(weekdays, 1, 7, Weekdays),
        };
        return read.Any(field => field is null) ? null : new([.. read.OfType<List<int>>()]);
    }

    /// <summary>The times of a day.</summary>
    public IEnumerable<DateTime> TimesOf(DateTime day) =>
        _days.Contains(day.Day) && _months.Contains(day.Month) && _weekdays.Contains((int)day.DayOfWeek + 1)
            ? from hour in _hours
              from minute in _minutes
              select day.AddHours(hour).AddMinutes(minute)
            : [];

    private static List<int>? Read(string field, int first, int last, string[] names)
    {
        var numbers = new List<int>();
        foreach (var item in field.Split(','))
        {
            var (range, step) = item.Split('/') is [var before, var every] ? (before, Number(every, [])) : (item, 1);
            var ends = range is "*" or "?"
                ? [first, last]
                : range.Split('-').Select(text => Number(text, names)).ToArray();
            if (step is not > 0 || ends.Any(end => end < first || end > last || end is null) || ends.Length > 2)
            {
                return null;
            }

            // A single number with a step goes on to the end.
            var isOpen = ends.Length == 1 && item.Contains('/', StringComparison.Ordinal);
            var end = isOpen ? last : ends[^1]!.Value;
            for (var number = ends[0]!.Value; number <= end; number += step.Value)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static int? Number(string text, string[] names) =>
        Array.IndexOf(names, text.ToUpperInvariant()) is var name and >= 0 ? name + 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
}
