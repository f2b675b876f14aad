using System.Buffers;
using System.Security.Cryptography;

namespace Alicerce.Ingest.Content;

/// <summary>Computes the metadata in one pass: memory does not grow with the object or with its longest line.</summary>
public static class ContentInspector
{
    private const int BufferBytes = 128 * 1024;

    public static async Task<ContentMetadata> InspectAsync(Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            // The first read fills the buffer, so that the decision about the kind of content never depends on how
            // the network cut the stream into pieces.
            var count = await content.ReadAtLeastAsync(
                buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            var head = buffer.AsSpan(0, Math.Min(count, MediaTypes.HeadBytes)).ToArray();
            var text = TextScan.Start(head);
            long size = 0;
            while (count > 0)
            {
                size += count;
                hash.AppendData(buffer, 0, count);
                text.Append(buffer.AsSpan(0, count));
                count = await content.ReadAsync(buffer, cancellationToken);
            }

            var statistics = text.Finish();
            var mediaType = MediaTypes.Of(head, statistics);
            var isText = MediaTypes.IsText(mediaType);
            return new ContentMetadata
            {
                Size = size,
                Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
                MediaType = mediaType,
                Charset = isText ? statistics?.Charset : null,
                Lines = isText ? statistics?.Lines : null,
                Words = isText ? statistics?.Words : null,
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
