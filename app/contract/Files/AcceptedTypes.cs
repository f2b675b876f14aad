using System.Collections.Frozen;

namespace Alicerce.Contract.Files;

/// <summary>
/// Which kinds of files are taken. Whoever announces a file is held to the end of its name, and whoever reads it to its
/// content: a program that calls itself `report.csv` is none of them.
/// </summary>
public sealed class AcceptedTypes
{
    /// <summary>No program, and nothing that a browser would run as a page of its own.</summary>
    public const string DefaultText =
        ".csv .tsv .txt .log .json .jsonl .xml .pdf .png .jpg .jpeg .gif .webp .tif .tiff " +
        ".docx .xlsx .pptx .zip .gz .tgz .tar .parquet";

    /// <summary>The text that takes every kind of file.</summary>
    public const string EverythingText = "*";

    private const string AnyMediaType = "application/octet-stream";
    private const string EmptyMediaType = "application/x-empty";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly string[] Texts =
        ["text/plain", "text/csv", "text/tab-separated-values", "application/json", "application/x-ndjson", "application/xml"];

    // First what a file with this end is called, then what else its content may turn out to be.
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>
    {
        [".csv"] = ["text/csv", "text/plain", "text/tab-separated-values"],
        [".tsv"] = ["text/tab-separated-values", "text/plain", "text/csv"],
        [".txt"] = Texts,
        [".log"] = Texts,
        [".md"] = Texts,
        [".json"] = ["application/json", "application/x-ndjson"],
        [".jsonl"] = ["application/x-ndjson", "application/json"],
        [".ndjson"] = ["application/x-ndjson", "application/json"],
        [".xml"] = ["application/xml"],
        [".html"] = ["text/html"],
        [".svg"] = ["image/svg+xml"],
        [".pdf"] = ["application/pdf"],
        [".png"] = ["image/png"],
        [".jpg"] = ["image/jpeg"],
        [".jpeg"] = ["image/jpeg"],
        [".gif"] = ["image/gif"],
        [".webp"] = ["image/webp"],
        [".tif"] = ["image/tiff"],
        [".tiff"] = ["image/tiff"],
        [".avif"] = ["image/avif"],
        [".heic"] = ["image/heic"],
        [".docx"] = [Office + "wordprocessingml.document"],
        [".xlsx"] = [Office + "spreadsheetml.sheet"],
        [".pptx"] = [Office + "presentationml.presentation"],
        [".epub"] = ["application/epub+zip"],
        [".zip"] = ["application/zip"],
        [".gz"] = ["application/gzip"],
        [".tgz"] = ["application/gzip"],
        [".tar"] = ["application/x-tar"],
        [".7z"] = ["application/x-7z-compressed"],
        [".parquet"] = ["application/vnd.apache.parquet"],
        [".mp3"] = ["audio/mpeg"],
        [".wav"] = ["audio/wav"],
        [".mp4"] = ["video/mp4"],
        [".bin"] = [AnyMediaType],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _mediaTypes;
    private readonly FrozenSet<string> _contents;
    private readonly bool _isEverything;

    private AcceptedTypes(IReadOnlyList<string> extensions, bool isEverything)
    {
        Extensions = extensions;
        _isEverything = isEverything;
        _mediaTypes = (isEverything ? Known.Keys : extensions).ToFrozenDictionary(
            extension => extension, extension => Known[extension][0], StringComparer.OrdinalIgnoreCase);
        _contents = extensions.SelectMany(extension => Known[extension]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static AcceptedTypes Default { get; } = Parse(DefaultText);

    public static AcceptedTypes Everything { get; } = new([], isEverything: true);

    /// <summary>The ends of names, as they were listed; empty for every kind of file.</summary>
    public IReadOnlyList<string> Extensions { get; }

    public bool IsEverything => _isEverything;

    /// <param name="text">Ends of names with blanks between them, such as <c>.csv .pdf</c>, or <c>*</c> for all.</param>
    /// <param name="types">Null when the text has a mistake.</param>
    /// <param name="problem">What is wrong with the text and how to write it; empty when nothing is.</param>
    public static bool TryParse(string text, out AcceptedTypes? types, out string problem)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unknown = parts.Where(part => !Known.ContainsKey(part)).Select(part => $"`{part}`").ToList();
        if (parts is [EverythingText])
        {
            (types, problem) = (Everything, "");
        }
        else if (parts.Length == 0 || unknown.Count > 0)
        {
            var found = parts.Length == 0
                ? "is empty"
                : $"names kinds of files that nobody knows here: {string.Join(", ", unknown)}";
            problem =
                $"{found}. List ends of names with blanks between them, such as `.csv .pdf`, or set it to `*` for all. " +
                $"There are {string.Join(' ', Known.Keys.Order(StringComparer.Ordinal))}.";
            types = null;
        }
        else
        {
            types = new AcceptedTypes([.. parts.Select(part => part.ToLowerInvariant()).Distinct()], isEverything: false);
            problem = "";
        }

        return types is not null;
    }

    /// <summary>What a file of this name is called; null when such files are not taken.</summary>
    public string? MediaTypeOf(string fileName) =>
        _mediaTypes.TryGetValue(Path.GetExtension(fileName), out var mediaType) ? mediaType
            : _isEverything ? AnyMediaType
            : null;

    /// <param name="mediaType">As the content itself says. Nothing at all is no kind of file, and no harm.</param>
    public bool TakesContent(string mediaType) =>
        _isEverything || mediaType == EmptyMediaType || _contents.Contains(mediaType);

    public override string ToString() => _isEverything ? EverythingText : string.Join(' ', Extensions);

    private static AcceptedTypes Parse(string text) =>
        TryParse(text, out var types, out var problem)
            ? types!
            : throw new ArgumentException($"The text {problem}", nameof(text));
}
