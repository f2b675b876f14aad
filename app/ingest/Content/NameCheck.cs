using System.Collections.Frozen;

namespace Alicerce.Ingest.Content;

/// <summary>Compares the end of a name with what the content is. Ends that nobody knows promise nothing.</summary>
internal static class NameCheck
{
    private static readonly FrozenDictionary<string, string[]> Promises = new Dictionary<string, string[]>
    {
        [".txt"] = ["text/", MediaTypes.Json, MediaTypes.JsonLines, MediaTypes.Xml],
        [".log"] = ["text/", MediaTypes.Json, MediaTypes.JsonLines],
        [".csv"] = ["text/"],
        [".tsv"] = ["text/"],
        [".json"] = [MediaTypes.Json, MediaTypes.JsonLines],
        [".jsonl"] = [MediaTypes.Json, MediaTypes.JsonLines],
        [".ndjson"] = [MediaTypes.Json, MediaTypes.JsonLines],
        [".xml"] = [MediaTypes.Xml, MediaTypes.Svg, MediaTypes.Html],
        [".html"] = [MediaTypes.Html, MediaTypes.PlainText],
        [".htm"] = [MediaTypes.Html, MediaTypes.PlainText],
        [".svg"] = [MediaTypes.Svg],
        [".png"] = ["image/png"],
        [".jpg"] = ["image/jpeg"],
        [".jpeg"] = ["image/jpeg"],
        [".gif"] = ["image/gif"],
        [".webp"] = ["image/webp"],
        [".tif"] = ["image/tiff"],
        [".tiff"] = ["image/tiff"],
        [".pdf"] = [MediaTypes.Pdf],
        [".zip"] = [MediaTypes.Zip],
        [".docx"] = ["application/vnd.openxmlformats-officedocument.wordprocessingml"],
        [".xlsx"] = ["application/vnd.openxmlformats-officedocument.spreadsheetml"],
        [".pptx"] = ["application/vnd.openxmlformats-officedocument.presentationml"],
        [".epub"] = ["application/epub+zip"],
        [".tar"] = [MediaTypes.Tar],
        [".gz"] = [MediaTypes.Gzip],
        [".tgz"] = [MediaTypes.Gzip],
        [".parquet"] = ["application/vnd.apache.parquet"],
        [".mp3"] = ["audio/mpeg"],
        [".mp4"] = ["video/mp4"],
        [".wav"] = ["audio/wav"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ContentWarnings Compare(string name, string mediaType) =>
        mediaType != MediaTypes.Empty
        && Promises.TryGetValue(Path.GetExtension(name), out var expected)
        && !expected.Any(promise => mediaType.StartsWith(promise, StringComparison.Ordinal))
            ? ContentWarnings.NameMismatch
            : ContentWarnings.None;
}
