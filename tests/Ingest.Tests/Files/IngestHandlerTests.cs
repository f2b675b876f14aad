using System.Text.Json;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Logging;
using Alicerce.Ingest.Tests.Events;
using Moq;

namespace Alicerce.Ingest.Tests.Files;

public sealed class IngestHandlerTests
{
    private readonly Mock<IObjectStore> _objects = new(MockBehavior.Strict);
    private readonly Mock<IFileCatalog> _catalog = new(MockBehavior.Strict);
    private readonly StringWriter _log = new();

    [Test]
    public async Task Records_what_the_object_is()
    {
        FileEntry? recorded = null;
        Give("hello\n"u8.ToArray());
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .Callback((FileEntry entry, CancellationToken _) => recorded = entry)
            .ReturnsAsync(true);

        var summary = await HandleAsync("object-created");

        Assert.That(summary.Records, Is.EqualTo(new[]
        {
            new IngestedRecord("alicerce-incoming", "incoming/2026/03/14/pi.txt", IngestOutcome.Recorded),
        }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorded!.Status, Is.EqualTo(FileStatus.Ingested));
            Assert.That(recorded.RecordedAt, Is.EqualTo(FixedClock.Now));
            Assert.That(recorded.Size, Is.EqualTo(6));
            Assert.That(recorded.VersionId, Is.EqualTo("096fKKXTRTtl3on89fVO.nfljtsv6qko"));
            Assert.That(recorded.DeclaredMediaType, Is.EqualTo("text/csv"));
            Assert.That(recorded.Content!.MediaType, Is.EqualTo("text/plain"));
        }
    }

    [Test]
    public async Task Reports_an_event_that_the_catalog_refuses_as_stale()
    {
        Give("hello\n"u8.ToArray());
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(false);

        var summary = await HandleAsync("object-created");

        Assert.That(summary.Records.Single().Outcome, Is.EqualTo(IngestOutcome.Stale));
    }

    [Test]
    public async Task Does_not_read_an_object_above_the_limit()
    {
        FileEntry? recorded = null;
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new OpenedObject.Found(Mock.Of<IDisposable>())
            {
                Content = new Mock<Stream>(MockBehavior.Strict).Object,
                Size = 1001,
            });
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .Callback((FileEntry entry, CancellationToken _) => recorded = entry)
            .ReturnsAsync(true);

        await HandleAsync("object-created");

        Assert.That((recorded!.Status, recorded.Size, recorded.Content), Is.EqualTo((FileStatus.TooLarge, 1001L, (object?)null)));
    }

    [Test]
    public async Task Disposes_the_response_of_the_store()
    {
        var response = new Mock<IDisposable>();
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new OpenedObject.Found(response.Object) { Content = Stream.Null, Size = 0 });
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("no table"));

        await Assert.ThatAsync(() => HandleAsync("object-created"), Throws.TypeOf<RecordsFailedException>());

        response.Verify(opened => opened.Dispose(), Times.Once);
    }

    [Test]
    public async Task Processes_every_record_before_it_fails_for_the_bad_ones()
    {
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .Returns((ObjectCreated created, CancellationToken _) => created.Key == "unreadable.txt"
                ? Task.FromException<OpenedObject>(new IOException("The connection broke."))
                : Task.FromResult<OpenedObject>(Found("x"u8.ToArray())));
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(true);

        await Assert.ThatAsync(() => HandleAsync("mixed"), Throws.TypeOf<RecordsFailedException>().With.Message.EqualTo(
            "2 of 4 records failed: `Records[1] (alicerce-incoming/no-order.txt)` has the `s3.object.sequencer` (none) where " +
            "hexadecimal digits are expected; `alicerce-incoming/unreadable.txt` (IOException: The connection broke.). " +
            "The others are done; deliver the event again."));
        foreach (var key in new[] { "good-1.txt", "good-2.txt" })
        {
            _catalog.Verify(catalog => catalog.TryRecordAsync(
                It.Is<FileEntry>(entry => entry.Event.Key == key), It.IsAny<CancellationToken>()));
        }
    }

    [TestCase("test-event")]
    [TestCase("object-removed")]
    public async Task Touches_nothing_for_an_event_it_ignores(string file)
    {
        var summary = await HandleAsync(file);

        Assert.That((summary.Ignored, summary.Records.Count), Is.EqualTo((1, 0)));
        _objects.VerifyNoOtherCalls();
        _catalog.VerifyNoOtherCalls();
    }

    [Test]
    public async Task Logs_one_JSON_object_per_line_and_nothing_of_the_content()
    {
        Give("topsecret"u8.ToArray());
        _catalog.Setup(catalog => catalog.TryRecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(true);

        await HandleAsync("encoded-keys");

        var lines = _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Is.EqualTo(
            """{"timestamp":"2026-03-14T15:10:00.000Z","level":"Information","event":"record-done","bucket":"alicerce-incoming",""" +
            """ "key":"incoming/relatório de maçãs 1+1.txt","outcome":"Recorded","milliseconds":0}""".TrimStart()));
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(() => JsonDocument.Parse(lines[1]), Throws.Nothing);
        Assert.That(_log.ToString(), Does.Not.Contain("topsecret"));
    }

    [Test]
    public async Task Stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .Callback(cancellation.Cancel)
            .ThrowsAsync(new OperationCanceledException());

        await Assert.ThatAsync(
            () => HandleAsync("mixed", cancellation.Token), Throws.InstanceOf<OperationCanceledException>());

        _objects.Verify(
            objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private void Give(byte[] content) =>
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Found(content));

    private static OpenedObject.Found Found(byte[] content) =>
        new(Mock.Of<IDisposable>()) { Content = new MemoryStream(content), Size = content.Length, MediaType = "text/csv" };

    private async Task<IngestSummary> HandleAsync(string file, CancellationToken cancellationToken = default)
    {
        await using var input = EventFiles.Open(file);
        var records = await S3NotificationReader.ReadAsync(input, CancellationToken.None);
        var clock = new FixedClock();
        var handler = new IngestHandler(
            _objects.Object, _catalog.Object, 1000, clock, new JsonLog(_log, clock, LogLevel.Information));
        return await handler.HandleAsync(records, cancellationToken);
    }
}
