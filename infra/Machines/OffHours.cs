namespace Alicerce.Infra.Machines;

/// <summary>
/// When nobody works. The time zone is a name of the IANA database, so that summer time is followed.
/// </summary>
public sealed record OffHours(OffHoursMode Mode, string TimeZone, int StopHour, int StartHour)
{
    public static OffHours Never { get; } = new(OffHoursMode.Never, "Etc/UTC", 20, 7);

    /// <summary>When instances stop, as a cron expression.</summary>
    public string StopRecurrence => $"0 {StopHour} * * *";

    /// <summary>When instances start again, as a cron expression.</summary>
    public string StartRecurrence =>
        $"0 {StartHour} * * {(Mode == OffHoursMode.NightsAndWeekends ? "MON-FRI" : "*")}";
}
