namespace Alicerce.Infra.Settings;

public sealed record IngestSettings
{
    public required int MemoryMb { get; init; }

    public required int TimeoutSeconds { get; init; }

    internal static IngestSettings Read(SettingsGroup group)
    {
        var settings = new IngestSettings
        {
            MemoryMb = group.WholeNumber("memoryMb", 128, 10240),
            TimeoutSeconds = group.WholeNumber("timeoutSeconds", 1, 900),
        };

        group.Finish();
        return settings;
    }
}
