namespace Alicerce.Infra.Settings;

public sealed record TagSettings
{
    /// <summary>Who answers for the stack: a person or a team.</summary>
    public required string Owner { get; init; }

    /// <summary>Who pays for it.</summary>
    public required string CostCenter { get; init; }

    internal static TagSettings Read(SettingsGroup group)
    {
        var settings = new TagSettings
        {
            Owner = group.Text("owner", "the name of a person or a team", "platform", Formats.IsText),
            CostCenter = group.Text("costCenter", "the name of a cost centre", "platform", Formats.IsText),
        };

        group.Finish();
        return settings;
    }
}
