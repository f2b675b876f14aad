namespace Alicerce.Ingest.Tests.Content;

public sealed class ImageTests
{
    private static IEnumerable<TestCaseData> Images()
    {
        yield return Image("png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 128, 0, 0, 1, 224, 8, 2]);
        yield return Image("gif", [.. "GIF89a"u8, 128, 2, 224, 1, 0, 0, 0]);
        yield return Image("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 224, 2, 128, 3, 1]);
        yield return Image("webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 127, 2, 0, 223, 1, 0]);
        yield return Image("webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 10, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0, 0]);
        yield return Image("webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 128, 2, 224, 1]);
    }

    [TestCaseSource(nameof(Images))]
    public async Task Reads_width_and_height(byte[] content, string mediaType)
    {
        var metadata = await Sources.InspectAsync(content);

        Assert.That((metadata.MediaType, metadata.Width, metadata.Height), Is.EqualTo((mediaType, (int?)640, (int?)480)));
    }

    [TestCaseSource(nameof(Images))]
    public async Task Leaves_out_what_is_cut_off(byte[] content, string mediaType)
    {
        for (var length = 12; length < content.Length - 6; length++)
        {
            var metadata = await Sources.InspectAsync(content[..length]);
            Assert.That(metadata.MediaType == mediaType ? metadata.Width : null, Is.Null, $"{length}");
        }
    }

    private static TestCaseData Image(string kind, byte[] content) =>
        new TestCaseData(content, $"image/{kind}").SetArgDisplayNames(kind, $"{content.Length} bytes");
}
