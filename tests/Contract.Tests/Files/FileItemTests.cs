using Alicerce.Contract.Files;

namespace Alicerce.Contract.Tests.Files;

public sealed class FileItemTests
{
    [Test]
    public void Every_status_has_a_text_of_its_own_that_reads_back()
    {
        foreach (var status in Enum.GetValues<FileStatus>())
        {
            Assert.That(FileStatusText.TryParse(FileStatusText.Of(status), out var parsed), Is.True);
            Assert.That(parsed, Is.EqualTo(status));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("done")]
    [TestCase("Running")]
    public void Reads_no_other_text_as_a_status(string? text) => Assert.That(FileStatusText.TryParse(text, out _), Is.False);

    [Test]
    public void Builds_the_keys_of_items()
    {
        var time = new DateTimeOffset(2026, 3, 14, 12, 10, 0, 7, TimeSpan.FromHours(-3));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(FileItem.PartitionKeyOf("bucket", "a/b#c"), Is.EqualTo("FILE#bucket#a/b#c"));
            Assert.That(FileItem.RunSortKeyOf("0a1b", time), Is.EqualTo("RUN#0a1b#2026-03-14T15:10:00.007Z"));
            Assert.That(FileItem.StatusIndexKeyOf(FileStatus.WaitingApproval), Is.EqualTo("STATUS#WAITING_APPROVAL"));
        }
    }
}
