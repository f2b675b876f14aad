using System.Globalization;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>When backups are made: at fixed times of a cron expression, or at a rate.</summary>
public sealed class BackupSchedule
{
    // AWS Backup takes this for a rule without a schedule.
    private const string Default = "cron(0 5 ? * * *)";

    // A leap year and one after it hold every combination of a month with its days.
    private const int Days = 366 + 365;

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly TimeSpan? _rate;
    private readonly IReadOnlyList<DateTime> _times;

    private BackupSchedule(TimeSpan? rate, IReadOnlyList<DateTime> times, string? unread = null)
    {
        _rate = rate;
        _times = times;
        Unread = unread;
    }

    /// <summary>At every moment.</summary>
    public static BackupSchedule Continuous { get; } = Every(TimeSpan.FromMinutes(5));

    /// <summary>The expression, when it has a form that is not understood; null otherwise.</summary>
    public string? Unread { get; }

    /// <summary>The longest time between two backups.</summary>
    public TimeSpan LongestGap => LongestGapOf([this]);

    /// <summary>At a rate.</summary>
    public static BackupSchedule Every(TimeSpan rate) => new(rate, []);

    /// <summary>
    /// The times of an expression, in a time zone or else in UTC. Daylight saving time is left out of account.
    /// </summary>
    public static BackupSchedule Parse(string? expression, string? timezone)
    {
        var text = expression ?? Default;
        var fields = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(' ');
        if (text.StartsWith("rate(", StringComparison.Ordinal)
            && fields is [var number, var unit]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var value))
        {
            return Every(value * (unit.TrimEnd('s') switch
            {
                "minute" => TimeSpan.FromMinutes(1),
                "hour" => TimeSpan.FromHours(1),
                _ => TimeSpan.FromDays(1),
            }));
        }

        var offset = timezone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timezone, out var zone)
            ? zone.BaseUtcOffset
            : TimeSpan.Zero;
        return CronFields.Parse(fields) is { } cron
            ? new(
                null,
                [
                    .. Enumerable.Range(0, Days)
                        .SelectMany(day => cron.TimesOf(Start.AddDays(day)))
                        .Select(time => time - offset),
                ])
            : new(null, [], text);
    }

    /// <summary>
    /// The longest time between two backups of schedules together; longer than a year when there are none.
    /// </summary>
    public static TimeSpan LongestGapOf(IEnumerable<BackupSchedule> schedules)
    {
        var all = schedules.ToList();
        var times = all.SelectMany(schedule => schedule._times).Order().ToList();
        var longest = times.Count < 2
            ? TimeSpan.FromDays(Days)
            : times.Zip(times.Skip(1), (earlier, later) => later - earlier).Max();
        return all.Select(schedule => schedule._rate ?? TimeSpan.MaxValue).Append(longest).Min();
    }
}
