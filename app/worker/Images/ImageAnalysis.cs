using Alicerce.Worker.Formats;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Images;

/// <summary>Measures an image and makes its variants.</summary>
public sealed class ImageAnalysis(ImageTool tool)
{
    private const string MissingTool = "ImageMagick is not installed on this machine, so the image has no variants.";

    public async Task<(ImageProfile Profile, IReadOnlyList<ResultFile> Variants)> OfAsync(
        SourceFile file, DetectedFormat format, ScratchFolder folder, CancellationToken cancellationToken)
    {
        var coder = format.MediaType["image/".Length..];
        if (await tool.MeasureAsync(file.Path, coder, cancellationToken) is not { } size)
        {
            return (new ImageProfile { Notes = [MissingTool] }, []);
        }

        var variants = new List<ResultFile>();
        foreach (var variant in ImageVariant.All)
        {
            var target = folder.PathOf(variant.FileName);
            await tool.ConvertAsync(file.Path, coder, variant, target, cancellationToken);
            variants.Add(new ResultFile(variant.FileName, variant.Kind, "image/jpeg", target));
        }

        return (new ImageProfile { Width = size.Width, Height = size.Height }, variants);
    }
}
