namespace Alicerce.Ingest.Content.Archives;

/// <summary>Tells the documents that are ZIP archives by the names in them.</summary>
internal sealed class ZipDocument
{
    private const string OfficePrefix = "application/vnd.openxmlformats-officedocument.";

    private bool _hasContentTypes;
    private string? _office;
    private string? _other;

    public string? MediaType => _hasContentTypes && _office is not null ? _office : _other;

    public void Add(string name)
    {
        _hasContentTypes |= name == "[Content_Types].xml";
        _office = name switch
        {
            "word/document.xml" => OfficePrefix + "wordprocessingml.document",
            "xl/workbook.xml" => OfficePrefix + "spreadsheetml.sheet",
            "ppt/presentation.xml" => OfficePrefix + "presentationml.presentation",
            _ => _office,
        };
        _other = name switch
        {
            "META-INF/container.xml" => "application/epub+zip",
            "META-INF/MANIFEST.MF" => "application/java-archive",
            _ => _other,
        };
    }
}
