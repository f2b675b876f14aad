namespace Alicerce.Ingest.Content.Documents;

/// <summary>What a PDF says of itself; no pages when that cannot be found within the limits.</summary>
internal sealed record PdfSummary(int? Pages, ContentWarnings Warnings);
