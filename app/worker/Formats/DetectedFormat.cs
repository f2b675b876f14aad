using System.IO.Compression;
using System.Text;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Formats;

/// <param name="Format">What the content is.</param>
/// <param name="MediaType">Its name.</param>
/// <param name="Encoding">Of text; null where there is none.</param>
/// <param name="Delimiter">Of delimited text; null where there is none.</param>
/// <param name="IsCompressed">Whether gzip is around all that.</param>
public sealed record DetectedFormat(
    FileFormat Format, string MediaType, Encoding? Encoding = null, char? Delimiter = null, bool IsCompressed = false)
{
    /// <summary>The content, without what is around it, and never more of it than honest files have.</summary>
    public Stream Open(SourceFile file)
    {
        var stream = file.OpenRead();
        return IsCompressed
            ? new BoundedStream(new GZipStream(stream, CompressionMode.Decompress), BoundedStream.LimitFor(file.Size))
            : stream;
    }

    public StreamReader OpenText(SourceFile file) =>
        new(Open(file), Encoding ?? System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
}
