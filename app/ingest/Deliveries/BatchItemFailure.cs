namespace Alicerce.Ingest.Deliveries;

/// <summary>A message that failed, by its id.</summary>
public sealed record BatchItemFailure(string ItemIdentifier);
