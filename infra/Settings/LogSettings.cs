namespace Alicerce.Infra.Settings;

public sealed record LogSettings
{
    // CloudWatch Logs accepts only these numbers of days.
    private static readonly int[] Retentions =
        [7, 1, 3, 5, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Days that log groups and the log bucket keep what they hold.</summary>
    public required int RetentionDays { get; init; }

    internal static LogSettings Read(SettingsGroup group)
    {
        var settings = new LogSettings { RetentionDays = group.WholeNumber("retentionDays", Retentions) };

        group.Finish();
        return settings;
    }
}
