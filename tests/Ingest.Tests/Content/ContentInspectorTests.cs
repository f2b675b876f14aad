using System.Security.Cryptography;
using System.Text;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

public sealed class ContentInspectorTests
{
    [Test]
    public async Task Describes_an_empty_object()
    {
        var metadata = await InspectAsync([]);

        Assert.That(metadata, Is.EqualTo(new ContentMetadata
        {
            Size = 0,
            Sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            MediaType = "application/x-empty",
        }));
    }

    [Test]
    public async Task Describes_a_text()
    {
        var metadata = await InspectAsync("um dois\ntrês\n"u8.ToArray());

        Assert.That(metadata, Is.EqualTo(new ContentMetadata
        {
            Size = 14,
            Sha256 = "178b6bef35ab37f71391ba5dade41f7032062feb66beb27ce6411641e5034089",
            MediaType = "text/plain",
            Charset = "utf-8",
            Lines = 2,
            Words = 3,
        }));
    }

    [TestCase("one", 1, 1)]
    [TestCase("one\n", 1, 1)]
    [TestCase("one\ntwo", 2, 2)]
    [TestCase("one\r\ntwo\r\n", 2, 2)]
    [TestCase("one\rtwo\r", 2, 2)]
    [TestCase("\n\n\n", 3, 0)]
    [TestCase("\r\n\r\n", 2, 0)]
    [TestCase("\n\r", 2, 0)]
    [TestCase(" \t ", 1, 0)]
    [TestCase("a\u00A0b\u2003c d", 1, 4)]
    [TestCase("\uFEFFone two", 1, 2)]
    [TestCase("\uFEFF", 0, 0)]
    [TestCase("日本語 テキスト 💾", 1, 3)]
    public async Task Counts_lines_and_words(string text, long lines, long words)
    {
        var metadata = await InspectAsync(Encoding.UTF8.GetBytes(text));

        Assert.That((metadata.Lines, metadata.Words, metadata.Charset), Is.EqualTo((lines, words, "utf-8")));
    }

    private static IEnumerable<TestCaseData> Encodings()
    {
        const string Text = "Maçã, açúcar.\r\nCafé com pão\n";
        foreach (var (name, encoding) in new (string, Encoding)[]
        {
            ("utf-8", new UTF8Encoding(true)),
            ("utf-8", new UTF8Encoding(false)),
            ("utf-16", new UnicodeEncoding(false, true)),
            ("utf-16", new UnicodeEncoding(false, false)),
            ("utf-16BE", new UnicodeEncoding(true, true)),
            ("utf-16BE", new UnicodeEncoding(true, false)),
            ("utf-32", new UTF32Encoding(false, true)),
            ("utf-32BE", new UTF32Encoding(true, true)),
            ("windows-1252", Encoding.Latin1),
        })
        {
            yield return new TestCaseData((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], name)
                .SetArgDisplayNames(name, encoding.GetPreamble().Length > 0 ? "with mark" : "without mark");
        }
    }

    [TestCaseSource(nameof(Encodings))]
    public async Task Recognises_the_character_set(byte[] content, string charset)
    {
        var metadata = await InspectAsync(content);

        Assert.That(
            (metadata.MediaType, metadata.Charset, metadata.Lines, metadata.Words),
            Is.EqualTo(("text/plain", charset, 2L, 5L)));
    }

    private static IEnumerable<TestCaseData> Formats()
    {
        (string, byte[])[] formats =
        [
            ("image/png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13]),
            ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0]),
            ("image/gif", [.. "GIF89a"u8, 1, 0, 1, 0]),
            ("image/webp", [.. "RIFF"u8, 10, 0, 0, 0, .. "WEBPVP8 "u8]),
            ("audio/wav", [.. "RIFF"u8, 10, 0, 0, 0, .. "WAVEfmt "u8]),
            ("video/mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0]),
            ("application/pdf", [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0xCF, 0xD3]),
            ("application/pdf", [.. "%PDF-1.7\nplain"u8]),
            ("application/zip", [.. "PK"u8, 3, 4, 20, 0]),
            ("application/gzip", [0x1F, 0x8B, 8, 0]),
            ("application/x-tar", [.. new byte[257], .. "ustar"u8, 0]),
            ("application/vnd.apache.parquet", [.. "PAR1"u8, 0x15, 4, 0x15]),
            ("application/vnd.sqlite3", [.. "SQLite format 3"u8, 0]),
            ("application/octet-stream", [0, 1, 2, 3]),
            ("application/octet-stream", [.. "text and then "u8, 0]),
            ("application/octet-stream", [.. "RIFF"u8, 10, 0, 0, 0, .. "JUNK"u8]),
            ("application/octet-stream", [0x81, 0x8D, 0x8F]),
            ("text/plain", [.. "MZ is the postal code of Mainz"u8]),
            ("application/json", [.. "{ \"json\": true }"u8]),
            ("text/plain", [.. "\u001B[31mred\u001B[0m"u8]),
            ("text/html", [.. "\n <!DOCTYPE html><title>x</title>"u8]),
            ("text/html", [.. "<HTML lang=pt-BR>"u8]),
            ("application/xml", [.. "<?xml version=\"1.0\"?><a/>"u8]),
            ("image/svg+xml", [.. "<?xml version=\"1.0\"?>\n<svg/>"u8]),
            ("image/svg+xml", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8]),
        ];
        return formats.Select((format, index) =>
            new TestCaseData(format.Item2, format.Item1).SetArgDisplayNames($"{index + 1:00}", format.Item1));
    }

    [TestCaseSource(nameof(Formats))]
    public async Task Recognises_the_media_type_by_content(byte[] content, string mediaType)
    {
        var metadata = await InspectAsync(content);

        Assert.That(metadata.MediaType, Is.EqualTo(mediaType));
        Assert.That(metadata.Lines.HasValue, Is.EqualTo(MediaTypes.IsText(mediaType)));
    }

    [TestCase("\uFEFFa maçã\r\n💾 é\r", 1)]
    [TestCase("\uFEFFa maçã\r\n💾 é\r", 2)]
    [TestCase("\uFEFFa maçã\r\n💾 é\r", 3)]
    public async Task Does_not_depend_on_how_the_stream_is_cut(string text, int piece)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 20_000)));

        var whole = await InspectAsync(content);
        var cut = await ContentInspector.InspectAsync(
            Sources.Of(content) with { Content = new PatternStream(content, content.Length, piece) }, CancellationToken.None);

        Assert.That(cut, Is.EqualTo(whole));
        Assert.That((cut.Lines, cut.Words), Is.EqualTo((40_000L, 80_000L)));
    }

    [Test]
    public async Task Stays_with_binary_when_text_turns_out_not_to_be_text_late()
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(new string('a', 1_000_000)), 0];

        var metadata = await InspectAsync(content);

        Assert.That((metadata.MediaType, metadata.Lines), Is.EqualTo(("application/octet-stream", (long?)null)));
    }

    [Test]
    public async Task Falls_back_to_a_single_byte_set_when_a_late_byte_is_not_UTF_8()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("maçã ", 60_000))), 0xE7, (byte)'.'];

        var metadata = await InspectAsync(content);

        Assert.That((metadata.Charset, metadata.MediaType), Is.EqualTo(("windows-1252", "text/plain")));
    }

    [Test]
    public async Task Hashes_the_bytes_as_they_are()
    {
        var content = new byte[300_000];
        new Random(7).NextBytes(content);

        var metadata = await InspectAsync(content);

        Assert.That(metadata.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
        Assert.That(metadata.Size, Is.EqualTo(content.Length));
    }

    private static Task<ContentMetadata> InspectAsync(byte[] content) =>
        Sources.InspectAsync(content);
}
