using Alicerce.AwsPeers;
using Alicerce.Contract.Files;
using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Claims;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Workflows;
using Alicerce.Lambda.Logging;
using Moq;

namespace Alicerce.Ingest.Tests.Files;

public sealed class FileIngestTests
{
    private static readonly DateTimeOffset Deadline = FixedClock.Now.AddMinutes(1);

    private static readonly ObjectCreated Created = new()
    {
        Bucket = "incoming",
        Key = "a.txt",
        Sequencer = Sequencer.TryParse("01", out var sequencer) ? sequencer : default,
        Time = FixedClock.Now,
        VersionId = "v1",
    };

    private readonly Mock<IClaims> _claims = new(MockBehavior.Strict);
    private readonly Mock<IObjectStore> _objects = new(MockBehavior.Strict);
    private readonly Mock<IFileCatalog> _catalog = new(MockBehavior.Strict);
    private readonly Mock<IWorkflow> _workflow = new(MockBehavior.Strict);
    private readonly StringWriter _log = new();

    private FileEntry? _recorded;
    private ProcessInput? _started;

    [SetUp]
    public void AnswerAsUsual()
    {
        var claim = new Claim(Created.IdempotencyKey, Deadline);
        _claims.Setup(claims => claims.TryClaimAsync(Created.IdempotencyKey, Deadline, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ClaimAnswer.Taken(claim));
        _claims.Setup(claims => claims.CompleteAsync(claim, It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        _claims.Setup(claims => claims.ReleaseAsync(claim, CancellationToken.None)).Returns(Task.CompletedTask);
        _workflow.Setup(workflow => workflow.ExecutionArnOf(Created.JobId)).Returns("arn:execution");
        _workflow.Setup(workflow => workflow.StartAsync(It.IsAny<ProcessInput>(), It.IsAny<CancellationToken>()))
            .Callback((ProcessInput input, CancellationToken _) => _started = input)
            .Returns(Task.CompletedTask);
        Answer(RecordAnswer.Written);
        Give("hello\n"u8.ToArray());
    }

    [Test]
    public async Task Records_what_the_object_is_and_starts_its_job()
    {
        var outcome = await IngestAsync();

        Assert.That(outcome, Is.EqualTo(IngestOutcome.Recorded));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_recorded!.Status, Is.EqualTo(FileStatus.Ingested));
            Assert.That(_recorded.RecordedAt, Is.EqualTo(FixedClock.Now));
            Assert.That((_recorded.Size, _recorded.VersionId, _recorded.JobId), Is.EqualTo((6L, "v1", Created.JobId)));
            Assert.That(_recorded.ExecutionArn, Is.EqualTo("arn:execution"));
            Assert.That(_recorded.DeclaredMediaType, Is.EqualTo("text/csv"));
            Assert.That(_recorded.Content!.MediaType, Is.EqualTo("text/plain"));
            Assert.That(_started, Is.EqualTo(new ProcessInput
            {
                Pk = "FILE#incoming#a.txt",
                Bucket = "incoming",
                Key = "a.txt",
                VersionId = "v1",
                Etag = "",
                Sequencer = Created.Sequencer.Order,
                Size = 6,
                MediaType = "text/plain",
                Sha256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
                JobId = Created.JobId,
                RecordInDatabase = true,
            }));
        }
    }

    [Test]
    public async Task Does_nothing_for_an_event_that_is_done()
    {
        _claims.Setup(claims => claims.TryClaimAsync(It.IsAny<string>(), Deadline, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ClaimAnswer.AlreadyDone("Recorded"));

        Assert.That(await IngestAsync(), Is.EqualTo(IngestOutcome.Duplicate));
        _objects.VerifyNoOtherCalls();
    }

    [Test]
    public async Task Fails_while_another_invocation_is_at_it()
    {
        _claims.Setup(claims => claims.TryClaimAsync(It.IsAny<string>(), Deadline, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ClaimAnswer.InProgress());

        await Assert.ThatAsync(IngestAsync, Throws.TypeOf<WorkInProgressException>());
        _objects.VerifyNoOtherCalls();
    }

    [Test]
    public async Task Starts_the_job_also_when_somebody_who_died_wrote_the_entry()
    {
        Answer(RecordAnswer.Same);

        Assert.That(await IngestAsync(), Is.EqualTo(IngestOutcome.Duplicate));
        Assert.That(_started, Is.Not.Null);
    }

    [Test]
    public async Task Starts_nothing_for_an_object_that_has_a_successor()
    {
        Answer(RecordAnswer.Newer);

        Assert.That(await IngestAsync(), Is.EqualTo(IngestOutcome.Stale));
        Assert.That(_started, Is.Null);
    }

    [Test]
    public async Task Neither_reads_nor_processes_an_object_above_the_limit()
    {
        _objects.Setup(objects => objects.OpenAsync(Created, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new OpenedObject.Found(Mock.Of<IDisposable>())
            {
                Content = new Mock<Stream>(MockBehavior.Strict).Object,
                Size = 1001,
                ReadRangeAsync = NoRange,
            });

        await IngestAsync();

        Assert.That((_recorded!.Status, _recorded.Size, _recorded.Content, _recorded.ExecutionArn), Is.EqualTo((FileStatus.TooLarge, 1001L, (object?)null, (string?)null)));
        Assert.That(_started, Is.Null);
    }

    [TestCase("<!doctype html><p>hello</p>")]
    [TestCase("MZ\u0000\u0001 a program")]
    public async Task Rejects_content_that_is_not_accepted_whatever_its_name_says(string content)
    {
        Give(System.Text.Encoding.Latin1.GetBytes(content));

        await IngestAsync(AcceptedTypes.Default);

        Assert.That(
            (_recorded!.Status, _recorded.Error, _recorded.ExecutionArn),
            Is.EqualTo((FileStatus.Rejected, IngestError.TypeNotAccepted, (string?)null)));
        Assert.That(_recorded.Content!.Sha256, Is.Not.Null);
        Assert.That(_started, Is.Null);
    }

    [Test]
    public async Task Gives_the_work_back_when_it_fails()
    {
        var response = new Mock<IDisposable>();
        _objects.Setup(objects => objects.OpenAsync(Created, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new OpenedObject.Found(response.Object) { Content = Stream.Null, Size = 0, ReadRangeAsync = NoRange });
        _catalog.Setup(catalog => catalog.RecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("no table"));

        await Assert.ThatAsync(IngestAsync, Throws.TypeOf<InvalidOperationException>());

        response.Verify(opened => opened.Dispose(), Times.Once);
        _claims.Verify(claims => claims.ReleaseAsync(It.IsAny<Claim>(), CancellationToken.None), Times.Once);
    }

    [Test]
    public async Task Tells_the_cause_also_when_the_work_cannot_be_given_back()
    {
        _workflow.Setup(workflow => workflow.StartAsync(It.IsAny<ProcessInput>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("no machine"));
        _claims.Setup(claims => claims.ReleaseAsync(It.IsAny<Claim>(), CancellationToken.None))
            .ThrowsAsync(new InvalidOperationException("no table"));

        await Assert.ThatAsync(IngestAsync, Throws.TypeOf<InvalidOperationException>().With.Message.EqualTo("no machine"));

        Assert.That(_log.ToString(), Does.Contain("\"event\":\"claim-not-released\"").And.Contain("no table"));
    }

    private static Task<byte[]> NoRange(long offset, int count, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nobody asked for this.");

    private void Give(byte[] content) =>
        _objects.Setup(objects => objects.OpenAsync(Created, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new OpenedObject.Found(Mock.Of<IDisposable>())
            {
                Content = new MemoryStream(content),
                Size = content.Length,
                ReadRangeAsync = NoRange,
                MediaType = "text/csv",
            });

    private void Answer(RecordAnswer answer) =>
        _catalog.Setup(catalog => catalog.RecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .Callback((FileEntry entry, CancellationToken _) => _recorded = entry)
            .ReturnsAsync(answer);

    private Task<IngestOutcome> IngestAsync() => IngestAsync(AcceptedTypes.Everything);

    private Task<IngestOutcome> IngestAsync(AcceptedTypes accepted)
    {
        var clock = new FixedClock();
        var ingest = new FileIngest(
            _claims.Object,
            _objects.Object,
            _catalog.Object,
            _workflow.Object,
            new IngestLimits { MaximumObjectBytes = 1000, RecordInDatabase = true, Accepted = accepted },
            clock,
            new JsonLog(_log, clock, LogLevel.Information));
        return ingest.IngestAsync(Created, Deadline, CancellationToken.None);
    }
}
