namespace Alicerce.Worker.Tests;

public sealed class TextTests
{
    [Test]
    public async Task Text_is_counted()
    {
        var profile = await Workbench.ProfileAsync("The well-kept garden\r\n\r\nisn't the GARDEN");

        var text = profile.Text!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo("text/plain"));
            Assert.That((text.Lines, text.EmptyLines, text.LongestLine), Is.EqualTo((3, 1, 20)));
            Assert.That((text.Words, text.DistinctWords), Is.EqualTo((6, 4)));
            Assert.That(text.Encoding, Is.EqualTo("utf-8"));
        }
    }

    [TestCase(new byte[] { 0, 1, 2, 3 }, "application/octet-stream")]
    [TestCase(new byte[0], "application/x-empty")]
    [TestCase(new byte[] { 0x1F, 0x8B, 9, 9 }, "application/gzip")]
    public async Task What_the_worker_does_not_read_has_no_more_than_a_name(byte[] content, string mediaType)
    {
        var profile = await Workbench.ProfileAsync(content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.MediaType, Is.EqualTo(mediaType));
            Assert.That(profile.Table, Is.Null);
            Assert.That(profile.Text, Is.Null);
            Assert.That(profile.Records, Is.Zero);
        }
    }
}
