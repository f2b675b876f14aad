namespace Alicerce.Infra.Settings;

public sealed record StorageSettings
{
    /// <summary>Age at which objects move to cheaper storage; 0 for never.</summary>
    public required int InfrequentAccessAfterDays { get; init; }

    /// <summary>How long replaced and deleted versions are kept.</summary>
    public required int NoncurrentVersionDays { get; init; }

    /// <summary>Whether the bucket of results keeps versions, and with them backups.</summary>
    public required bool VersionedResults { get; init; }

    /// <summary>Where pages that upload come from, besides the load balancer.</summary>
    public required IReadOnlyList<string> UploadOrigins { get; init; }

    internal static StorageSettings Read(SettingsGroup group)
    {
        var settings = new StorageSettings
        {
            InfrequentAccessAfterDays = group.WholeNumber("infrequentAccessAfterDays", 0, 3650),
            NoncurrentVersionDays = group.WholeNumber("noncurrentVersionDays", 1, 3650),
            VersionedResults = group.Boolean("versionedResults"),
            UploadOrigins = group.Texts(
                "uploadOrigins",
                "origins such as `https://files.example.com`, with at most one `*`",
                "https://files.example.com",
                Formats.Origin().IsMatch),
        };

        group.Require(
            settings.InfrequentAccessAfterDays is 0 or >= 30,
            $"{group.Path("infrequentAccessAfterDays")} is {settings.InfrequentAccessAfterDays}, below the 30 days " +
            "that Amazon S3 asks for. Set it to 30 or more, or to 0 for never.");
        group.Finish();
        return settings;
    }
}
