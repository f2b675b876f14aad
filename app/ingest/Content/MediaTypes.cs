using Alicerce.Ingest.Content.Text;

namespace Alicerce.Ingest.Content;

/// <summary>Names the media type by content; what the uploader declared and the name of the object play no part.</summary>
public static class MediaTypes
{
    /// <summary>How much of the beginning <see cref="Of"/> looks at.</summary>
    public const int HeadBytes = 1024;

    public const string Empty = "application/x-empty";
    public const string Unknown = "application/octet-stream";
    public const string PlainText = "text/plain";

    public const string Csv = "text/csv";
    public const string TabSeparated = "text/tab-separated-values";
    public const string Json = "application/json";
    public const string JsonLines = "application/x-ndjson";
    public const string Html = "text/html";
    public const string Xml = "application/xml";
    public const string Svg = "image/svg+xml";
    public const string Pdf = "application/pdf";
    public const string Zip = "application/zip";
    public const string Tar = "application/x-tar";
    public const string Gzip = "application/gzip";

    private static readonly Signature[] Signatures =
    [
        new("image/png", 0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
        new("image/jpeg", 0, [0xFF, 0xD8, 0xFF]),
        new("image/gif", 0, [.. "GIF87a"u8]),
        new("image/gif", 0, [.. "GIF89a"u8]),
        new("image/webp", 8, [.. "WEBP"u8], "RIFF"),
        new("image/tiff", 0, [.. "II"u8, 0x2A, 0x00]),
        new("image/tiff", 0, [.. "MM"u8, 0x00, 0x2A]),
        new("image/avif", 4, [.. "ftypavif"u8]),
        new("image/heic", 4, [.. "ftypheic"u8]),
        new("video/quicktime", 4, [.. "ftypqt  "u8]),
        new("audio/mp4", 4, [.. "ftypM4A "u8]),
        new("video/mp4", 4, [.. "ftyp"u8]),
        new("video/webm", 0, [0x1A, 0x45, 0xDF, 0xA3]),
        new("video/x-msvideo", 8, [.. "AVI "u8], "RIFF"),
        new("audio/wav", 8, [.. "WAVE"u8], "RIFF"),
        new("audio/mpeg", 0, [.. "ID3"u8]),
        new("audio/mpeg", 0, [0xFF, 0xFB]),
        new("audio/flac", 0, [.. "fLaC"u8]),
        new("audio/ogg", 0, [.. "OggS"u8]),
        new(Zip, 0, [.. "PK"u8, 0x03, 0x04]),
        new(Zip, 0, [.. "PK"u8, 0x05, 0x06]),
        new(Gzip, 0, [0x1F, 0x8B]),
        new("application/x-bzip2", 0, [.. "BZh"u8]),
        new("application/x-xz", 0, [0xFD, .. "7zXZ"u8, 0x00]),
        new("application/zstd", 0, [0x28, 0xB5, 0x2F, 0xFD]),
        new("application/x-7z-compressed", 0, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]),
        new(Tar, 257, [.. "ustar"u8]),
        new("application/vnd.apache.parquet", 0, [.. "PAR1"u8]),
        new("application/vnd.sqlite3", 0, [.. "SQLite format 3"u8, 0x00]),
        new("application/wasm", 0, [0x00, .. "asm"u8]),
        new("application/x-elf", 0, [0x7F, .. "ELF"u8]),
        new("application/vnd.microsoft.portable-executable", 0, [.. "MZ"u8]),
    ];

    /// <param name="head">The first <see cref="HeadBytes"/> bytes, or all when there are fewer.</param>
    /// <param name="text">The result of reading the whole content as text, null when it is none.</param>
    public static string Of(ReadOnlySpan<byte> head, TextStatistics? text)
    {
        if (head.IsEmpty)
        {
            return Empty;
        }

        // The one format here that may consist of text throughout and still is not meant to be read as text.
        if (head.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (text is not null)
        {
            return OfText(text);
        }

        foreach (var signature in Signatures)
        {
            if (signature.Matches(head))
            {
                return signature.MediaType;
            }
        }

        return Unknown;
    }

    public static bool IsText(string mediaType) =>
        mediaType is PlainText or Csv or TabSeparated or Json or JsonLines or Html or Xml or Svg;

    private static string OfText(TextStatistics text)
    {
        const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

        var beginning = text.Beginning.AsSpan().TrimStart();
        if (text.Json != JsonKind.None)
        {
            return text.Json == JsonKind.Lines ? JsonLines : Json;
        }

        if (beginning.StartsWith("<!doctype html", IgnoreCase) || beginning.StartsWith("<html", IgnoreCase))
        {
            return Html;
        }

        var isXml = beginning.StartsWith("<?xml", StringComparison.Ordinal);
        if (beginning.StartsWith("<svg", StringComparison.Ordinal)
            || (isXml && beginning.Contains("<svg", StringComparison.Ordinal)))
        {
            return Svg;
        }

        if (isXml)
        {
            return Xml;
        }

        return DelimitedText.Find(text.Beginning, text.IsBeginningAll) switch
        {
            { Separator: '\t' } => TabSeparated,
            not null => Csv,
            null => PlainText,
        };
    }

    private sealed record Signature(string MediaType, int Offset, byte[] Bytes, string Start = "")
    {
        public bool Matches(ReadOnlySpan<byte> head)
        {
            if (head.Length < Offset + Bytes.Length || !head[Offset..].StartsWith(Bytes))
            {
                return false;
            }

            for (var i = 0; i < Start.Length; i++)
            {
                if (head[i] != Start[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
