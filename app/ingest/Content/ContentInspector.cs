using System.Buffers;
using System.Security.Cryptography;
using Alicerce.Ingest.Content.Archives;
using Alicerce.Ingest.Content.Documents;
using Alicerce.Ingest.Content.Images;
using Alicerce.Ingest.Content.Text;

namespace Alicerce.Ingest.Content;

/// <summary>
/// Computes the metadata in one pass and a few reads at known places: memory grows neither with the object nor with its
/// longest line, and above a size the pass ends after the beginning, so that time does not grow either.
/// </summary>
public static class ContentInspector
{
    private const int BufferBytes = 128 * 1024;

    public static async Task<ContentMetadata> InspectAsync(ContentSource source, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            // The first read fills the buffer, so that the decision about the kind of content never depends on how
            // the network cut the stream into pieces.
            var count = await source.Content.ReadAtLeastAsync(
                buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            var head = buffer.AsSpan(0, count).ToArray();
            var metadata = source.Size > source.FullReadBytes
                ? DescribeBeginning(source, head)
                : await ReadThroughAsync(source, buffer, count, head, cancellationToken);
            return await CompleteAsync(source, metadata, head, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ContentMetadata DescribeBeginning(ContentSource source, byte[] head)
    {
        var text = TextScan.Start(head.AsSpan(0, Math.Min(head.Length, MediaTypes.HeadBytes)));
        text.Append(head);
        // The end of what was read may cut a character, or a JSON document: neither counts against the text.
        var statistics = text.Beginning();
        var mediaType = MediaTypes.Of(head.AsSpan(0, Math.Min(head.Length, MediaTypes.HeadBytes)), statistics);
        return new ContentMetadata
        {
            Size = source.Size,
            MediaType = mediaType,
            Charset = MediaTypes.IsText(mediaType) ? statistics?.Charset : null,
            Columns = ColumnsOf(mediaType, statistics),
        };
    }

    private static async Task<ContentMetadata> ReadThroughAsync(
        ContentSource source, byte[] buffer, int count, byte[] head, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var start = head.AsMemory(0, Math.Min(head.Length, MediaTypes.HeadBytes));
        var text = TextScan.Start(start.Span);
        var tar = MediaTypes.Of(start.Span, text: null) == MediaTypes.Tar ? new TarScan(new EntryList()) : null;
        long size = 0;
        while (count > 0)
        {
            size += count;
            hash.AppendData(buffer, 0, count);
            text.Append(buffer.AsSpan(0, count));
            tar?.Append(buffer.AsSpan(0, count));
            count = await source.Content.ReadAsync(buffer, cancellationToken);
        }

        var statistics = text.Finish();
        var mediaType = MediaTypes.Of(start.Span, statistics);
        var isText = MediaTypes.IsText(mediaType);
        var archive = mediaType == MediaTypes.Tar ? tar?.Summary : null;
        return new ContentMetadata
        {
            Size = size,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            MediaType = mediaType,
            Charset = isText ? statistics?.Charset : null,
            Lines = isText ? statistics?.Lines : null,
            Words = isText ? statistics?.Words : null,
            Columns = ColumnsOf(mediaType, statistics),
            Entries = archive?.Entries ?? (mediaType is MediaTypes.Json or MediaTypes.JsonLines ? statistics?.JsonEntries : null),
            UnpackedSize = archive?.UnpackedSize,
            EntryNames = archive?.Names ?? [],
            Warnings = archive?.Warnings ?? ContentWarnings.None,
        };
    }

    private static int? ColumnsOf(string mediaType, TextStatistics? text) =>
        mediaType is MediaTypes.Csv or MediaTypes.TabSeparated && text is not null
            ? DelimitedText.Find(text.Beginning, text.IsBeginningAll)?.Columns
            : null;

    private static async Task<ContentMetadata> CompleteAsync(
        ContentSource source, ContentMetadata metadata, byte[] head, CancellationToken cancellationToken)
    {
        switch (metadata.MediaType)
        {
            case MediaTypes.Zip:
                var archive = await ZipDirectory.ReadAsync(source, head, cancellationToken);
                metadata = metadata with
                {
                    MediaType = archive.MediaType ?? metadata.MediaType,
                    Entries = archive.Entries,
                    UnpackedSize = archive.UnpackedSize,
                    EntryNames = archive.Names,
                    Warnings = archive.Warnings,
                };
                break;
            case MediaTypes.Gzip:
                var packed = GzipSample.Read(head, source.Size);
                metadata = metadata with
                {
                    Entries = packed.Entries,
                    UnpackedSize = packed.UnpackedSize,
                    EntryNames = packed.Names,
                    Warnings = packed.Warnings,
                };
                break;
            case MediaTypes.Pdf:
                var document = await PdfDocument.ReadAsync(source, cancellationToken);
                metadata = metadata with { Pages = document.Pages, Warnings = document.Warnings };
                break;
            default:
                var size = ImageSize.Find(metadata.MediaType, head);
                metadata = metadata with { Width = size?.Width, Height = size?.Height };
                break;
        }

        return metadata with { Warnings = metadata.Warnings | NameCheck.Compare(source.Name, metadata.MediaType) };
    }
}
