namespace Alicerce.Infra.Settings;

public sealed record CostSettings
{
    /// <summary>What the stack may cost in a month before people are told.</summary>
    public required int MonthlyUsd { get; init; }

    /// <summary>Whether to watch for unusual costs of the account.</summary>
    public required bool WatchAnomalies { get; init; }

    /// <summary>The monitor that the account already has; the stack makes one when it is left out.</summary>
    public string? AnomalyMonitorArn { get; init; }

    /// <summary>What an unusual cost has to come to.</summary>
    public required int AnomalyUsd { get; init; }

    internal static CostSettings Read(SettingsGroup group)
    {
        var settings = new CostSettings
        {
            MonthlyUsd = group.WholeNumber("monthlyUsd", 1, 10000000),
            WatchAnomalies = group.Boolean("watchAnomalies"),
            AnomalyMonitorArn = group.OptionalText(
                "anomalyMonitorArn",
                "the ARN of a monitor of Cost Explorer",
                "arn:aws:ce::123456789012:anomalymonitor/00000000-0000-0000-0000-000000000000",
                Formats.AnomalyMonitorArn().IsMatch),
            AnomalyUsd = group.WholeNumber("anomalyUsd", 1, 1000000),
        };

        group.Require(
            settings.WatchAnomalies || settings.AnomalyMonitorArn is null,
            $"{group.Path("anomalyMonitorArn")} is set while `watchAnomalies` is `false`. Set it to `true` or remove the " +
            "monitor.");
        group.Finish();
        return settings;
    }
}
