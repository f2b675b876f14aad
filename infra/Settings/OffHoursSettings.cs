using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Settings;

/// <summary>When nobody works, and instances need not either.</summary>
public sealed record OffHoursSettings
{
    public required OffHoursMode Mode { get; init; }

    /// <summary>A name of the IANA time zone database, so that summer time is followed.</summary>
    public required string TimeZone { get; init; }

    public required int StopHour { get; init; }

    public required int StartHour { get; init; }

    internal static OffHoursSettings Read(SettingsGroup group)
    {
        var settings = new OffHoursSettings
        {
            Mode = group.Choice(
                "mode",
                ("never", OffHoursMode.Never),
                ("nights", OffHoursMode.Nights),
                ("nights-and-weekends", OffHoursMode.NightsAndWeekends)),
            TimeZone = group.Text(
                "timeZone", "a time zone such as `America/Sao_Paulo`", "Etc/UTC", Formats.TimeZone().IsMatch),
            StopHour = group.WholeNumber("stopHour", 0, 23),
            StartHour = group.WholeNumber("startHour", 0, 23),
        };

        group.Require(
            settings.StopHour != settings.StartHour,
            $"{group.Path("stopHour")} and `startHour` are both {settings.StopHour}: instances would stop and start at " +
            "the same time. Move one of them.");
        group.Finish();
        return settings;
    }

    internal OffHours ToOffHours() => new(Mode, TimeZone, StopHour, StartHour);
}
