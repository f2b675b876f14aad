using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Alicerce.Ingest.Content.Documents;

/// <summary>
/// Finds the number of pages as a reader does: from the end to the cross references, the catalog and the root of the
/// page tree. A handful of reads of bounded size does it for a document of any size.
/// </summary>
internal sealed partial class PdfDocument
{
    private const int TailBytes = 4096;
    private const int SectionBytes = 2 * 1024 * 1024;
    private const int ObjectBytes = 64 * 1024;
    private const int StreamBytes = 2 * 1024 * 1024;
    private const int MaximumSections = 32;

    private static readonly PdfSummary Damaged = new(null, ContentWarnings.Damaged);

    private readonly ContentSource _source;
    private readonly List<PdfSection> _sections = [];

    private PdfDocument(ContentSource source) => _source = source;

    public static async Task<PdfSummary> ReadAsync(ContentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await new PdfDocument(source).ReadAsync(cancellationToken);
        }
        catch (RegexMatchTimeoutException)
        {
            return Damaged;
        }
    }

    private async Task<PdfSummary> ReadAsync(CancellationToken cancellationToken)
    {
        var tail = Encoding.Latin1.GetString(await _source.ReadTailAsync(TailBytes, cancellationToken));
        if (StartOfReferences().Matches(tail) is not [.., var last])
        {
            return Damaged;
        }

        await ReadSectionsAsync(long.Parse(last.Groups[1].ValueSpan, CultureInfo.InvariantCulture), cancellationToken);
        var isEncrypted = _sections.Exists(section => PdfSyntax.Has(section.Trailer, "Encrypt"));
        var warnings = isEncrypted ? ContentWarnings.Encrypted : ContentWarnings.None;
        var root = _sections.Select(section => PdfSyntax.Reference(section.Trailer, "Root")).FirstOrDefault(found => found is not null);
        if (await FindObjectAsync(root, isEncrypted, cancellationToken) is not { } catalog
            || await FindObjectAsync(PdfSyntax.Reference(catalog, "Pages"), isEncrypted, cancellationToken) is not { } tree
            || PdfSyntax.Number(tree, "Count") is not { } pages)
        {
            // What is encrypted may hide it; anything else should have it.
            return new PdfSummary(null, isEncrypted ? warnings : ContentWarnings.Damaged);
        }

        return new PdfSummary((int)Math.Min(pages, int.MaxValue), warnings);
    }

    // The newest section first; each names the one before it, and some also a stream beside it.
    private async Task ReadSectionsAsync(long offset, CancellationToken cancellationToken)
    {
        var pending = new Queue<long>([offset]);
        var seen = new HashSet<long>();
        while (pending.TryDequeue(out var next) && seen.Count < MaximumSections)
        {
            if (!seen.Add(next) || await ReadTextAsync(next, SectionBytes, cancellationToken) is not { } text
                || PdfCrossReferences.Read(text.TrimStart()) is not { } section)
            {
                continue;
            }

            _sections.Add(section);
            foreach (var name in new[] { "XRefStm", "Prev" })
            {
                if (PdfSyntax.Number(section.Trailer, name) is { } more)
                {
                    pending.Enqueue(more);
                }
            }
        }
    }

    private async Task<string?> FindObjectAsync(int? number, bool isEncrypted, CancellationToken cancellationToken)
    {
        if (number is null || Locate(number.Value) is not { } location)
        {
            return null;
        }

        if (location.StreamObject is { } stream)
        {
            return isEncrypted ? null : await FindInStreamAsync(stream, number.Value, cancellationToken);
        }

        return await ReadTextAsync(location.Offset, ObjectBytes, cancellationToken) is { } text
            && text.IndexOf("<<", StringComparison.Ordinal) is >= 0 and < 64 and var start
                ? PdfSyntax.DictionaryAt(text, start)
                : null;
    }

    private async Task<string?> FindInStreamAsync(int stream, int number, CancellationToken cancellationToken)
    {
        if (Locate(stream) is not { StreamObject: null } location
            || await ReadTextAsync(location.Offset, StreamBytes, cancellationToken) is not { } text
            || text.IndexOf("<<", StringComparison.Ordinal) is not (>= 0 and < 64 and var start)
            || PdfSyntax.DictionaryAt(text, start) is not { } dictionary
            || PdfSyntax.Number(dictionary, "First") is not { } first
            || PdfStreams.Unpack(text, start, dictionary) is not { } unpacked
            || first > unpacked.Length)
        {
            return null;
        }

        // Pairs of object number and offset come first.
        var content = Encoding.Latin1.GetString(unpacked);
        var header = content[..(int)first].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < header.Length; i += 2)
        {
            if (int.TryParse(header[i], CultureInfo.InvariantCulture, out var found) && found == number
                && int.TryParse(header[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
                && offset <= content.Length - first)
            {
                var begin = content.IndexOf("<<", (int)first + offset, StringComparison.Ordinal);
                return begin < 0 ? null : PdfSyntax.DictionaryAt(content, begin);
            }
        }

        return null;
    }

    private PdfLocation? Locate(int number)
    {
        foreach (var section in _sections)
        {
            if (section.Locations.TryGetValue(number, out var location))
            {
                return location;
            }
        }

        return null;
    }

    private async Task<string?> ReadTextAsync(long offset, int limit, CancellationToken cancellationToken) =>
        offset < 0 || offset >= _source.Size
            ? null
            : Encoding.Latin1.GetString(
                await _source.ReadRangeAsync(offset, (int)Math.Min(limit, _source.Size - offset), cancellationToken));

    [GeneratedRegex(@"startxref\s+(\d{1,15})\s")]
    private static partial Regex StartOfReferences();
}
