namespace Alicerce.Ingest.Deliveries;

/// <summary>The messages of a batch that SQS delivers again; the others are done.</summary>
public sealed record BatchAnswer(IReadOnlyList<BatchItemFailure> BatchItemFailures);
