namespace Alicerce.Infra.Settings;

public sealed record AlertSettings
{
    /// <summary>Who gets every alert by e-mail; each has to confirm once.</summary>
    public required IReadOnlyList<string> Emails { get; init; }

    /// <summary>Whether a trail records who did what in the account, with alarms on risky calls.</summary>
    public required bool Trail { get; init; }

    /// <summary>Whether the trail also records who reads and writes files, billed by the event.</summary>
    public required bool WatchFiles { get; init; }

    internal static AlertSettings Read(SettingsGroup group)
    {
        var settings = new AlertSettings
        {
            Emails = group.Texts("emails", "e-mail addresses", "team@example.com", Formats.Email().IsMatch),
            Trail = group.Boolean("trail"),
            WatchFiles = group.Boolean("watchFiles"),
        };

        group.Require(
            settings.Trail || !settings.WatchFiles,
            $"{group.Path("watchFiles")} is `true` while `trail` is `false`: nothing would record it. Set `trail: true` " +
            "or `watchFiles: false`.");
        group.Finish();
        return settings;
    }
}
