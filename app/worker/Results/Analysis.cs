using Alicerce.Worker.Formats;
using Alicerce.Worker.Images;
using Alicerce.Worker.Scratch;
using Alicerce.Worker.Tables;
using Alicerce.Worker.Texts;

namespace Alicerce.Worker.Results;

/// <summary>Does with a file what its format asks for.</summary>
public sealed class Analysis(ImageAnalysis images)
{
    public async Task<Findings> OfAsync(SourceFile file, ScratchFolder folder, CancellationToken cancellationToken)
    {
        var format = await FormatDetector.OfAsync(file, cancellationToken);
        var profile = new Profile { MediaType = format.MediaType, Compressed = format.IsCompressed };
        switch (format.Format)
        {
            case FileFormat.DelimitedText:
                return new Findings(profile with { Table = await DelimitedTable.ProfileAsync(file, format, cancellationToken) }, []);
            case FileFormat.JsonLines:
                return new Findings(profile with { Table = await JsonTable.ProfileLinesAsync(file, format, cancellationToken) }, []);
            case FileFormat.JsonArray:
                return new Findings(profile with { Table = await JsonTable.ProfileArrayAsync(file, format, cancellationToken) }, []);
            case FileFormat.Text:
                return new Findings(profile with { Text = await TextProfiler.ProfileAsync(file, format, cancellationToken) }, []);
            case FileFormat.Image:
                var (image, variants) = await images.OfAsync(file, format, folder, cancellationToken);
                return new Findings(profile with { Image = image }, variants);
            default:
                return new Findings(profile, []);
        }
    }
}
