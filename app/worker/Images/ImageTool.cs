using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Images;

/// <summary>
/// ImageMagick, as a process of its own: what a hostile image does to a decoder happens there, within limits of time and
/// memory. The format is always named, so that no content chooses a decoder.
/// </summary>
/// <param name="identify">The program that measures, such as <c>identify</c>.</param>
/// <param name="convert">The program that converts, such as <c>convert</c>.</param>
public sealed class ImageTool(string identify, string convert)
{
    private const int MostErrorCharacters = 500;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private static readonly string[] Limits =
    [
        "-limit", "memory", "512MiB",
        "-limit", "map", "1GiB",
        "-limit", "disk", "2GiB",
        "-limit", "area", "256MP",
        "-limit", "width", "40KP",
        "-limit", "height", "40KP",
        "-limit", "thread", "2",
        "-limit", "time", "120",
    ];

    /// <summary>Width and height; null when ImageMagick is not installed.</summary>
    public async Task<(int Width, int Height)?> MeasureAsync(string path, string coder, CancellationToken cancellationToken)
    {
        var output = await RunAsync(identify, [.. Limits, "-format", "%w %h", $"{coder}:{path}[0]"], cancellationToken);
        return output?.Split(' ') is [var width, var height]
            && int.TryParse(width, CultureInfo.InvariantCulture, out var pixelsWide)
            && int.TryParse(height, CultureInfo.InvariantCulture, out var pixelsHigh)
            ? (pixelsWide, pixelsHigh)
            : output is null ? null : throw Unreadable($"ImageMagick says \"{Cut(output)}\" where its size was expected.");
    }

    public Task ConvertAsync(
        string path, string coder, ImageVariant variant, string target, CancellationToken cancellationToken) =>
        RunAsync(
            convert,
            [
                .. Limits,
                $"{coder}:{path}[0]",
                "-auto-orient",
                "-thumbnail", string.Create(CultureInfo.InvariantCulture, $"{variant.Edge}x{variant.Edge}>"),
                "-background", "white", "-alpha", "remove",
                // Where a picture was taken is nobody's business who only sees it.
                "-strip",
                "-quality", variant.Quality.ToString(CultureInfo.InvariantCulture),
                $"jpeg:{target}",
            ],
            cancellationToken);

    private static async Task<string?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = TryStart(start);
        if (process is null)
        {
            return null;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0 ? await output : throw Unreadable($"ImageMagick cannot read it: {Cut(await errors)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw Unreadable(string.Create(CultureInfo.InvariantCulture, $"ImageMagick was not done with it after {Timeout.TotalMinutes} minutes."));
        }
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception exception) when (exception.NativeErrorCode == 2)
        {
            return null;
        }
    }

    private static JobFailedException Unreadable(string why) =>
        new(WorkerError.UnreadableFile, $"The image is damaged or too large. {why}");

    private static string Cut(string text) =>
        text.Trim() is var trimmed && trimmed.Length > MostErrorCharacters ? trimmed[..MostErrorCharacters] : trimmed;
}
