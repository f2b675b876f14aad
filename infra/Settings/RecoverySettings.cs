namespace Alicerce.Infra.Settings;

public sealed record RecoverySettings
{
    /// <summary>The other Region that gets copies of backups, snapshots and images; nothing leaves when it is left out.</summary>
    public string? Region { get; init; }

    /// <summary>Days that a copy is kept there.</summary>
    public required int CopyDays { get; init; }

    /// <summary>Whether somebody has decided that copies may be where another law holds.</summary>
    public required bool DataMayLeaveCountry { get; init; }

    internal static RecoverySettings Read(SettingsGroup group, string region)
    {
        var settings = new RecoverySettings
        {
            Region = group.OptionalText("region", "the name of another AWS region", "us-west-2", Formats.Region().IsMatch),
            CopyDays = group.WholeNumber("copyDays", 1, 36500),
            DataMayLeaveCountry = group.Boolean("dataMayLeaveCountry"),
        };

        group.Require(
            settings.Region != region,
            $"{group.Path("region")} is `{settings.Region}`, where the stack itself lives. Name another Region, or remove " +
            "the line.");
        group.Require(
            settings.DataMayLeaveCountry
                || settings.Region is null
                || Jurisdiction.Notice(region, settings.Region) is null,
            $"{group.Path("region")} is `{settings.Region}`. " +
            $"{(settings.Region is null ? "" : Jurisdiction.Notice(region, settings.Region))} " +
            "Name a Region of the same country, or set `dataMayLeaveCountry: true` once that is decided.");
        group.Finish();
        return settings;
    }
}
