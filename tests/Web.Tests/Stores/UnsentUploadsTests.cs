using Alicerce.AwsPeers;
using Alicerce.Web.Disk;
using Alicerce.Web.Files;
using Moq;

namespace Alicerce.Web.Tests.Stores;

internal sealed class UnsentUploadsTests
{
    private const string Bucket = "incoming";

    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-unsent-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task What_the_table_knows_was_sent_whoever_looked()
    {
        using var uploads = new DiskUploadStore(_folder);
        var tooEarly = FixedClock.Now - UnsentUploads.Patience;
        var never = Requested("never", tooEarly.AddSeconds(-1));
        var processed = Requested("processed", tooEarly.AddDays(-1));
        var recent = Requested("recent", tooEarly);
        foreach (var upload in new[] { never, processed, recent })
        {
            await uploads.AddAsync(upload, CancellationToken.None);
        }

        var clock = new FixedClock();
        var states = new Mock<IFileStates>();
        states.Setup(table => table.FindAsync(Bucket, processed.Key, CancellationToken.None))
            .ReturnsAsync(new FileRecord { Bucket = Bucket, Key = processed.Key, Status = "DONE" });

        var removed = await new UnsentUploads(uploads, new FileTracker(uploads, states.Object, clock), clock).RemoveAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(removed, Is.EqualTo(1));
            Assert.That(await uploads.FindAsync(never.Id, CancellationToken.None), Is.Null);
            Assert.That((await uploads.FindAsync(processed.Id, CancellationToken.None))?.Status, Is.EqualTo("DONE"));
            Assert.That((await uploads.FindAsync(recent.Id, CancellationToken.None))?.Status, Is.EqualTo(UploadStatus.Requested));
        }
    }

    private static Upload Requested(string name, DateTimeOffset at) => new()
    {
        Id = name,
        Bucket = Bucket,
        Key = $"incoming/{name}",
        OwnerId = "ana",
        SenderId = "ana",
        Name = name,
        Size = 7,
        MediaType = "text/csv",
        Status = UploadStatus.Requested,
        CreatedAt = at,
        UpdatedAt = at,
    };
}
