namespace Alicerce.Engine.Price;

/// <summary>How long machines run in a month that off-hours schedules stop and start.</summary>
internal static class RunningHours
{
    private const int HoursPerWeek = 7 * 24;

    // Two weeks: what the state was before the first event does not matter in the second.
    private const int SimulatedHours = 2 * HoursPerWeek;

    /// <summary>The instance-hours of a group; null while the number of instances is unknown.</summary>
    public static double? OfGroup(double? planned, IEnumerable<PricedResource> schedules)
    {
        var events = schedules
            .Select(schedule => (Cron: CronSchedule.TryParse(schedule.Text("recurrence")), Capacity: CapacityOf(schedule)))
            .ToList();
        if (planned is null || events.Count == 0)
        {
            return planned * PriceTable.HoursPerMonth;
        }

        // A schedule that cannot be read leaves the number of hours open.
        return events.Any(change => change.Cron is null || change.Capacity is null)
            ? null
            : Average(planned.Value, [.. events.Select(change => (change.Cron!, change.Capacity!.Value))]) * PriceTable.HoursPerMonth;
    }

    /// <summary>
    /// The hours of something that schedules of EventBridge Scheduler stop and start; null for a schedule that cannot be read.
    /// </summary>
    /// <param name="schedules">Those that refer to it.</param>
    /// <param name="stop">The call that stops it, such as <c>rds:stopDBInstance</c>.</param>
    /// <param name="start">The call that starts it.</param>
    public static double? OfStopped(IEnumerable<PricedResource> schedules, string stop, string start)
    {
        var changes = new List<(CronSchedule Cron, double Capacity)>();
        foreach (var schedule in schedules)
        {
            var target = schedule.Text("target", "arn") ?? "";
            var isStop = target.EndsWith(stop, StringComparison.Ordinal);
            if (!isStop && !target.EndsWith(start, StringComparison.Ordinal))
            {
                continue;
            }

            if (CronSchedule.TryParse(schedule.Text("scheduleExpression")) is not { } cron)
            {
                return null;
            }

            changes.Add((cron, isStop ? 0 : 1));
        }

        // What is only ever started runs anyway.
        return changes.Exists(change => change.Capacity == 0)
            ? Average(1, changes) * PriceTable.HoursPerMonth
            : PriceTable.HoursPerMonth;
    }

    /// <summary>The machines from a schedule on; a schedule that says no number moves the bounds, which move the number.</summary>
    private static double? CapacityOf(PricedResource schedule)
    {
        const double Unchanged = -1;
        return schedule.Number("desiredCapacity") is { } desired and not Unchanged ? desired
            : schedule.Number("maxSize") is 0 ? 0
            : schedule.Number("minSize") is { } least and > 0 ? least
            : null;
    }

    private static double Average(double initial, IReadOnlyList<(CronSchedule Cron, double Capacity)> changes)
    {
        var (capacity, sum) = (initial, 0.0);
        for (var hour = 0; hour < SimulatedHours; hour++)
        {
            foreach (var (cron, next) in changes)
            {
                capacity = cron.FallsInto(hour % HoursPerWeek) ? next : capacity;
            }

            sum += hour >= HoursPerWeek ? capacity : 0;
        }

        return sum / HoursPerWeek;
    }
}
