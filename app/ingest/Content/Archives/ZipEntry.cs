namespace Alicerce.Ingest.Content.Archives;

/// <summary>What the directory of an archive states of one entry.</summary>
/// <param name="IsSimple">Whether its data can be unpacked without a password, by Deflate.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Unpacked">Bytes outside of it.</param>
internal sealed record ZipEntry(bool IsSimple, long Packed, long Unpacked);
