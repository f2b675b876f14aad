using Alicerce.Infra.Serverless;

namespace Alicerce.Infra.Settings;

public sealed record IngestSettings
{
    // An Express machine ends after five minutes, and the function is not all that it does.
    private const int LongestExpressSeconds = 240;

    /// <summary>How an uploaded file reaches the function.</summary>
    public required IngestMode Mode { get; init; }

    public required int MemoryMb { get; init; }

    public required int TimeoutSeconds { get; init; }

    /// <summary>How many copies of the function the queue may run at once.</summary>
    public required int MaxConcurrency { get; init; }

    /// <summary>Whether a function in the network writes a row for each file into the database.</summary>
    public required bool RecordInDatabase { get; init; }

    /// <summary>Kinds of files that the site takes and the function goes on with; those of the applications when null.</summary>
    public string? AcceptedTypes { get; init; }

    internal static IngestSettings Read(SettingsGroup group)
    {
        var settings = new IngestSettings
        {
            Mode = group.Choice(
                "mode", ("queue", IngestMode.Queue), ("express", IngestMode.Express), ("direct", IngestMode.Direct)),
            MemoryMb = group.WholeNumber("memoryMb", 128, 10240),
            TimeoutSeconds = group.WholeNumber("timeoutSeconds", 1, 900),
            MaxConcurrency = group.WholeNumber("maxConcurrency", 2, 1000),
            RecordInDatabase = group.Boolean("recordInDatabase"),
            AcceptedTypes = group.OptionalText(
                "acceptedTypes", "ends of names with blanks between them, or `*`", ".csv .pdf", Formats.FileTypes().IsMatch),
        };

        group.Require(
            settings.Mode != IngestMode.Express || settings.TimeoutSeconds <= LongestExpressSeconds,
            $"{group.Path("timeoutSeconds")} is {settings.TimeoutSeconds} while `mode` is `express`, whose machine ends " +
            $"after five minutes. Lower it to {LongestExpressSeconds} or less, or set `mode: queue`.");
        group.Finish();
        return settings;
    }
}
