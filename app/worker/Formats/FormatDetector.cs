using System.IO.Compression;
using System.Text.Json;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Formats;

/// <summary>Tells the format from the beginning of the content; the name and what the uploader said play no part.</summary>
public static class FormatDetector
{
    private const int HeadBytes = 64 * 1024;
    private const int LeastDelimitedLines = 2;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly (string MediaType, int Offset, byte[] Signature)[] Images =
    [
        ("image/png", 0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
        ("image/jpeg", 0, [0xFF, 0xD8, 0xFF]),
        ("image/gif", 0, [.. "GIF8"u8]),
        ("image/webp", 8, [.. "WEBP"u8]),
        ("image/tiff", 0, [.. "II"u8, 0x2A, 0x00]),
        ("image/tiff", 0, [.. "MM"u8, 0x00, 0x2A]),
    ];

    public static async Task<DetectedFormat> OfAsync(SourceFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var head = await ReadHeadAsync(stream, cancellationToken);
        if (head is not [0x1F, 0x8B, ..])
        {
            return Of(head, isWhole: head.Length < HeadBytes);
        }

        stream.Position = 0;
        await using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        byte[] inside;
        try
        {
            inside = await ReadHeadAsync(unpacked, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return new DetectedFormat(FileFormat.Other, "application/gzip");
        }

        var format = Of(inside, isWhole: inside.Length < HeadBytes);
        return format.Format is FileFormat.Image or FileFormat.Other
            ? new DetectedFormat(FileFormat.Other, "application/gzip")
            : format with { IsCompressed = true };
    }

    private static DetectedFormat Of(byte[] head, bool isWhole)
    {
        foreach (var (mediaType, offset, signature) in Images)
        {
            if (head.Length >= offset + signature.Length && head.AsSpan(offset, signature.Length).SequenceEqual(signature))
            {
                return new DetectedFormat(FileFormat.Image, mediaType);
            }
        }

        if (TextHead.Of(head, isWhole) is not { } text)
        {
            return new DetectedFormat(FileFormat.Other, head.Length == 0 ? "application/x-empty" : "application/octet-stream");
        }

        var lines = text.Lines;
        if (lines is [var first, ..] && IsJsonObject(first))
        {
            return new DetectedFormat(FileFormat.JsonLines, "application/x-ndjson", text.Encoding);
        }

        if (LooksLikeArrayOfObjects(text.Content))
        {
            return new DetectedFormat(FileFormat.JsonArray, "application/json", text.Encoding);
        }

        return DelimiterOf(lines) is { } delimiter
            ? new DetectedFormat(FileFormat.DelimitedText, delimiter == '\t' ? "text/tab-separated-values" : "text/csv", text.Encoding, delimiter)
            : new DetectedFormat(FileFormat.Text, "text/plain", text.Encoding);
    }

    private static bool IsJsonObject(string line)
    {
        if (line.AsSpan().TrimStart() is not ['{', ..])
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool LooksLikeArrayOfObjects(string content) =>
        content.AsSpan().TrimStart() is ['[', .. var inside] && inside.TrimStart() is ['{', ..];

    // A separator splits every complete line into the same number of parts, and into more than one.
    private static char? DelimiterOf(IReadOnlyList<string> lines)
    {
        if (lines.Count < LeastDelimitedLines)
        {
            return null;
        }

        var best = Delimiters
            .Select(delimiter => (Delimiter: delimiter, Parts: PartsOf(lines, delimiter)))
            .Where(candidate => candidate.Parts > 1)
            .OrderByDescending(candidate => candidate.Parts)
            .FirstOrDefault();
        return best.Parts > 1 ? best.Delimiter : null;
    }

    private static int PartsOf(IReadOnlyList<string> lines, char delimiter)
    {
        var parts = 0;
        var isQuoted = false;
        var current = 1;
        foreach (var line in lines)
        {
            foreach (var character in line)
            {
                isQuoted ^= character == '"';
                current += character == delimiter && !isQuoted ? 1 : 0;
            }

            // A line end inside quotes belongs to the value.
            if (isQuoted)
            {
                continue;
            }

            if (parts != 0 && parts != current)
            {
                return 0;
            }

            parts = current;
            current = 1;
        }

        return parts;
    }

    private static async Task<byte[]> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[HeadBytes];
        var length = await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        return head[..length];
    }
}
