using Alicerce.Infra.Encryption;

namespace Alicerce.Infra.Settings;

public sealed record KeySettings
{
    public required KeyOwnership Ownership { get; init; }

    /// <summary>Days between asking to delete a key and losing it for ever.</summary>
    public required int DeletionWindowDays { get; init; }

    internal static KeySettings Read(SettingsGroup group)
    {
        var settings = new KeySettings
        {
            Ownership = group.Choice(
                "ownership",
                ("aws", KeyOwnership.Aws),
                ("one-key", KeyOwnership.OneKey),
                ("key-per-class", KeyOwnership.KeyPerClass)),
            DeletionWindowDays = group.WholeNumber("deletionWindowDays", 7, 30),
        };

        group.Finish();
        return settings;
    }
}
