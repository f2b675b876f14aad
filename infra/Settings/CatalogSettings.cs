namespace Alicerce.Infra.Settings;

public sealed record CatalogSettings
{
    /// <summary>How far back the tables can be restored to any second; 0 switches it off.</summary>
    public required int PointInTimeRecoveryDays { get; init; }

    public required bool DeletionProtection { get; init; }

    /// <summary>Reads and writes per second that each table serves at most; 0 for no limit.</summary>
    public required int MaxRequestUnits { get; init; }

    internal static CatalogSettings Read(SettingsGroup group)
    {
        var settings = new CatalogSettings
        {
            PointInTimeRecoveryDays = group.WholeNumber("pointInTimeRecoveryDays", 0, 35),
            DeletionProtection = group.Boolean("deletionProtection"),
            MaxRequestUnits = group.WholeNumber("maxRequestUnits", 0, 40000),
        };

        group.Finish();
        return settings;
    }
}
