using System.Text.Json;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Claims;
using Alicerce.Ingest.Deliveries;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Tests.Events;
using Alicerce.Lambda.Logging;
using Moq;

namespace Alicerce.Ingest.Tests.Deliveries;

public sealed class DeliveryHandlerTests
{
    private readonly Mock<IClaims> _claims = new();
    private readonly Mock<IObjectStore> _objects = new(MockBehavior.Strict);
    private readonly Mock<IFileCatalog> _catalog = new(MockBehavior.Strict);
    private readonly StringWriter _log = new();

    [SetUp]
    public void AnswerAsUsual()
    {
        _claims.Setup(claims => claims.TryClaimAsync(It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string id, DateTimeOffset deadline, CancellationToken _) => new ClaimAnswer.Taken(new Claim(id, deadline)));
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .Returns((ObjectCreated created, CancellationToken _) => created.Key == "unreadable.txt"
                ? Task.FromException<OpenedObject>(new IOException("The connection broke."))
                : Task.FromResult<OpenedObject>(Found("topsecret"u8.ToArray())));
        _catalog.Setup(catalog => catalog.RecordAsync(It.IsAny<FileEntry>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(RecordAnswer.Written);
    }

    [Test]
    public async Task Processes_every_record_before_it_fails_for_the_bad_ones()
    {
        await Assert.ThatAsync(() => NotifyAsync("mixed"), Throws.TypeOf<RecordsFailedException>().With.Message.EqualTo(
            "2 of 4 records failed: `Records[1] (alicerce-incoming/no-order.txt)` has the `s3.object.sequencer` (none) where " +
            "hexadecimal digits are expected; `alicerce-incoming/unreadable.txt` (IOException: The connection broke.). " +
            "The others are done; deliver the event again."));
        foreach (var key in new[] { "good-1.txt", "good-2.txt" })
        {
            _catalog.Verify(catalog => catalog.RecordAsync(
                It.Is<FileEntry>(entry => entry.Event.Key == key), It.IsAny<CancellationToken>()));
        }
    }

    [TestCase("test-event")]
    [TestCase("object-removed")]
    public async Task Touches_nothing_for_an_event_it_ignores(string file)
    {
        var summary = await NotifyAsync(file);

        Assert.That((summary.Ignored, summary.Records.Count), Is.EqualTo((1, 0)));
        _objects.VerifyNoOtherCalls();
        _catalog.VerifyNoOtherCalls();
    }

    [Test]
    public async Task Names_the_messages_of_a_batch_that_have_to_come_again()
    {
        var answer = await HandleBatchAsync();

        Assert.That(answer.BatchItemFailures, Is.EqualTo(new BatchItemFailure[] { new("poison"), new("foreign") }));
    }

    [Test]
    public async Task Does_the_work_of_two_messages_about_one_event_once()
    {
        await HandleBatchAsync();

        _claims.Verify(
            claims => claims.TryClaimAsync(It.IsAny<string>(), FixedClock.Now.AddMinutes(1), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Test]
    public async Task Fails_both_messages_about_an_event_that_fails()
    {
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The connection broke."));

        var answer = await HandleBatchAsync();

        Assert.That(answer.BatchItemFailures.Select(failure => failure.ItemIdentifier), Is.EqualTo(new[] { "bridge", "direct", "poison", "foreign" }));
    }

    [Test]
    public async Task Logs_one_JSON_object_per_line_and_nothing_of_the_content()
    {
        await NotifyAsync("object-created");

        var lines = _log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Is.EqualTo(new[]
        {
            """{"timestamp":"2026-03-14T15:10:00.000Z","level":"Information","event":"record-done","bucket":"alicerce-incoming",""" +
            """ "key":"incoming/2026/03/14/pi.txt","versionId":"096fKKXTRTtl3on89fVO.nfljtsv6qko",""".TrimStart() +
            $"\"jobId\":\"{JobOf()}\",\"outcome\":\"Recorded\",\"milliseconds\":0}}",
            """{"_aws":{"Timestamp":1773501000000,"CloudWatchMetrics":[{"Namespace":"Alicerce","Dimensions":[["Function"]],"Metrics":[""" +
            """{"Name":"Recorded","Unit":"Count"},{"Name":"Duplicate","Unit":"Count"},{"Name":"Stale","Unit":"Count"},""" +
            """{"Name":"Gone","Unit":"Count"},{"Name":"Superseded","Unit":"Count"},{"Name":"Failed","Unit":"Count"},""" +
            """{"Name":"Ignored","Unit":"Count"},{"Name":"Duration","Unit":"Milliseconds"}]}]},"Function":"ingest",""" +
            """ "Recorded":1,"Duplicate":0,"Stale":0,"Gone":0,"Superseded":0,"Failed":0,"Ignored":0,"Duration":0}""".TrimStart(),
        }));
        Assert.That(lines.Select(line => JsonDocument.Parse(line).RootElement.ValueKind), Is.All.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public async Task Stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .Callback(cancellation.Cancel)
            .ThrowsAsync(new OperationCanceledException());

        await Assert.ThatAsync(() => NotifyAsync("mixed", cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Gives_back_what_it_has_no_time_for()
    {
        var clock = new RunningOutClock();
        _objects.Setup(objects => objects.OpenAsync(It.IsAny<ObjectCreated>(), It.IsAny<CancellationToken>()))
            .Returns(async (ObjectCreated _, CancellationToken cancellationToken) =>
            {
                clock.RunOut();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Nobody stopped it.");
            });

        await using var input = EventFiles.Open("sqs");
        var batch = (Delivery.Batch)await DeliveryReader.ReadAsync(input, CancellationToken.None);
        var answer = await CreateHandler(clock).HandleAsync(batch, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(answer.BatchItemFailures.Select(failure => failure.ItemIdentifier), Does.Contain("bridge"));
        _claims.Verify(claims => claims.ReleaseAsync(It.IsAny<Claim>(), CancellationToken.None), Times.Once);
    }

    private static string JobOf() => Contract.Jobs.JobId.Of(
        "alicerce-incoming", "incoming/2026/03/14/pi.txt", "096fKKXTRTtl3on89fVO.nfljtsv6qko", null, "");

    private static OpenedObject.Found Found(byte[] content) =>
        new(Mock.Of<IDisposable>())
        {
            Content = new MemoryStream(content),
            Size = content.Length,
            ReadRangeAsync = (offset, count, _) => Task.FromResult(content.AsSpan((int)offset, count).ToArray()),
            MediaType = "text/csv",
        };

    private async Task<IngestSummary> NotifyAsync(string file, CancellationToken cancellationToken = default)
    {
        await using var input = EventFiles.Open(file);
        var notification = (Delivery.Notification)await DeliveryReader.ReadAsync(input, CancellationToken.None);
        return await CreateHandler(new FixedClock()).HandleAsync(notification, cancellationToken);
    }

    private async Task<BatchAnswer> HandleBatchAsync()
    {
        await using var input = EventFiles.Open("sqs");
        var batch = (Delivery.Batch)await DeliveryReader.ReadAsync(input, CancellationToken.None);
        return await CreateHandler(new FixedClock()).HandleAsync(batch, CancellationToken.None);
    }

    private DeliveryHandler CreateHandler(TimeProvider clock)
    {
        var log = new JsonLog(_log, clock, LogLevel.Information);
        var ingest = new FileIngest(
            _claims.Object, _objects.Object, _catalog.Object, workflow: null, new IngestLimits { MaximumObjectBytes = 1000 }, clock, log);
        return new DeliveryHandler(ingest, TimeSpan.FromMinutes(1), clock, log);
    }

    /// <summary>Its timers fire when the test says so.</summary>
    private sealed class RunningOutClock : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public void RunOut() => _timers.ForEach(timer => timer());

        public override DateTimeOffset GetUtcNow() => FixedClock.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return Mock.Of<ITimer>();
        }
    }
}
