using System.Buffers.Binary;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Images;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Results;

namespace Alicerce.Worker.Tests;

/// <summary>ImageMagick does the work, so it has to be there: <c>apt-get install imagemagick</c>.</summary>
public sealed class ImageTests
{
    // 24 bits per pixel, no compression: the one format that is written in a dozen lines. ImageMagick makes the others.
    private static readonly byte[] Photo = MakeAsync().GetAwaiter().GetResult();

    [Test]
    public async Task An_image_is_measured_and_gets_smaller_variants()
    {
        var findings = await Workbench.AnalyzeAsync(Photo);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((findings.Profile.Image!.Width, findings.Profile.Image.Height), Is.EqualTo((800, 600)));
            Assert.That(findings.Profile.Image.Notes, Is.Null);
            Assert.That(findings.Files.Select(file => file.Name), Is.EqualTo(new[] { "thumbnail.jpg", "preview.jpg" }));
        }
    }

    [Test]
    public async Task A_damaged_image_ends_the_job()
    {
        var damaged = Photo[..(Photo.Length / 3)];
        damaged.AsSpan(40).Fill(0xAA);

        var failure = await Assert.ThrowsAsync<JobFailedException>(() => Workbench.AnalyzeAsync(damaged));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.Error, Is.EqualTo(WorkerError.UnreadableFile));
            Assert.That(failure.Message, Does.StartWith("The image is damaged or too large."));
        }

    }

    [Test]
    public async Task Without_ImageMagick_the_profile_says_what_is_missing()
    {
        using var bench = new Workbench();
        await using var folder = bench.OpenFolder();
        var file = await folder.FetchAsync(new OpenedSource(new MemoryStream(Photo), Photo.Length), CancellationToken.None);
        var missing = new Analysis(new ImageAnalysis(new ImageTool("no-such-identify", "no-such-convert")));

        var findings = await missing.OfAsync(file, folder, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Files, Is.Empty);
            Assert.That(findings.Profile.Image!.Width, Is.Null);
            Assert.That(findings.Profile.Image.Notes!.Single(), Does.StartWith("ImageMagick is not installed"));
        }
    }

    private static async Task<byte[]> MakeAsync()
    {
        using var bench = new Workbench();
        var source = Path.Combine(bench.Root, "source.bmp");
        var target = Path.Combine(bench.Root, "target");
        await File.WriteAllBytesAsync(source, Bitmap(800, 600));
        await new ImageTool("identify", "convert").ConvertAsync(source, "bmp", new ImageVariant("whole", 800, 90), target, CancellationToken.None);
        return await File.ReadAllBytesAsync(target);
    }

    private static byte[] Bitmap(int width, int height)
    {
        const int HeaderBytes = 54;

        var bytes = new byte[HeaderBytes + (width * height * 3)];
        "BM"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(10), HeaderBytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(28), 24);
        for (var index = HeaderBytes; index < bytes.Length; index++)
        {
            bytes[index] = (byte)(index * 31);
        }

        return bytes;
    }
}
