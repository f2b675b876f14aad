namespace Alicerce.Ingest.Files;

public sealed record IngestedRecord(string Bucket, string Key, IngestOutcome Outcome);
