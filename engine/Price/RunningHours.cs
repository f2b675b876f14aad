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
            .Select(schedule => (Cron: CronSchedule.TryParse(schedule.Text("recurrence")), Capacity: schedule.Number("desiredCapacity")))
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

    /// <summary>The part of the hours that something runs which is stopped and started by schedule.</summary>
    public static double Part(IReadOnlyList<CronSchedule> stops, IReadOnlyList<CronSchedule> starts) =>
        Average(1, [.. stops.Select(stop => (stop, 0.0)), .. starts.Select(start => (start, 1.0))]);

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
