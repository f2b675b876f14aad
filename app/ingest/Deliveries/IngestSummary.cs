namespace Alicerce.Ingest.Deliveries;

/// <summary>The function's answer. S3 ignores it; whoever invokes the function by hand reads it.</summary>
public sealed record IngestSummary
{
    public required IReadOnlyList<IngestedRecord> Records { get; init; }

    /// <summary>Entries of the notification that are not about a new object.</summary>
    public required int Ignored { get; init; }
}
