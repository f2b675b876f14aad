namespace Alicerce.Infra.Settings;

public sealed record CatalogSettings
{
    /// <summary>How far back the table can be restored to any second; 0 switches it off.</summary>
    public required int PointInTimeRecoveryDays { get; init; }

    public required bool DeletionProtection { get; init; }

    internal static CatalogSettings Read(SettingsGroup group)
    {
        var settings = new CatalogSettings
        {
            PointInTimeRecoveryDays = group.WholeNumber("pointInTimeRecoveryDays", 0, 35),
            DeletionProtection = group.Boolean("deletionProtection"),
        };

        group.Finish();
        return settings;
    }
}
