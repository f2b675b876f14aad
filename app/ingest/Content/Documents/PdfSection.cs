namespace Alicerce.Ingest.Content.Documents;

/// <summary>One section of the cross references: where objects are, and the trailer that names the first of them.</summary>
internal sealed record PdfSection(string Trailer, IReadOnlyDictionary<int, PdfLocation> Locations);
