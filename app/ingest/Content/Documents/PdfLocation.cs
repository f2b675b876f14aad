namespace Alicerce.Ingest.Content.Documents;

/// <summary>Where an object is: at an offset of the file, or as one of many in an object stream.</summary>
internal readonly record struct PdfLocation(long Offset, int? StreamObject);
