using Alicerce.Ingest.Files;

namespace Alicerce.Ingest.Deliveries;

public sealed record IngestedRecord(string Bucket, string Key, IngestOutcome Outcome);
