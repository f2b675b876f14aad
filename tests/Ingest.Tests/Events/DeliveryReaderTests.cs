using System.Text;
using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Tests.Events;

public sealed class DeliveryReaderTests
{
    [Test]
    public async Task Reads_the_object_of_a_notification()
    {
        var records = await ReadFileAsync("object-created");

        Assert.That(records, Is.EqualTo(new[]
        {
            new NotificationRecord.Created(new ObjectCreated
            {
                Bucket = "alicerce-incoming",
                Key = "incoming/2026/03/14/pi.txt",
                Sequencer = Order("0055AED6DCD90281E5"),
                Time = new DateTimeOffset(2026, 3, 14, 15, 9, 26, 535, TimeSpan.Zero),
                VersionId = "096fKKXTRTtl3on89fVO.nfljtsv6qko",
                ETag = "d41d8cd98f00b204e9800998ecf8427e",
            }),
        }));
    }

    [Test]
    public async Task Decodes_the_keys_of_all_records()
    {
        var records = await ReadFileAsync("encoded-keys");

        var keys = records.Cast<NotificationRecord.Created>().Select(record => record.Event.Key);
        Assert.That(keys, Is.EqualTo(new[] { "incoming/relatório de maçãs 1+1.txt", "incoming/100%?large=1&x/💾.bin" }));
    }

    [TestCase("test-event", "`s3:TestEvent` announces a new notification configuration.")]
    [TestCase("object-removed", "`Records[0]` is `ObjectRemoved:DeleteMarkerCreated`; only `ObjectCreated:*` is processed.")]
    public async Task Ignores_what_is_not_about_a_new_object(string file, string reason)
    {
        var records = await ReadFileAsync(file);

        Assert.That(records, Is.EqualTo(new[] { new NotificationRecord.Ignored(reason) }));
    }

    [TestCase("", "The event is not JSON.")]
    [TestCase("{\"Records\":", "The event is not JSON.")]
    [TestCase("null", "it is a JSON null")]
    [TestCase("[]", "it is a JSON array")]
    [TestCase("\"hello\"", "it is a JSON string")]
    [TestCase("{\"hello\":1}", "its properties are `hello`")]
    [TestCase("{\"Records\":[]}", "its `Records` is not an array of at least one entry")]
    [TestCase("{\"Records\":{}}", "its `Records` is not an array of at least one entry")]
    [TestCase("{\"Event\":\"s3:OtherEvent\"}", "it is the event `s3:OtherEvent`")]
    public Task Refuses_an_event_that_is_no_notification(string json, string expected) =>
        Assert.ThatAsync(
            () => ReadTextAsync(json),
            Throws.TypeOf<InvalidEventException>()
                .With.Message.Contains(expected).And.Message.EndsWith("or a batch of SQS messages that hold one of them."));

    [Test]
    public async Task Reads_an_EventBridge_event_whose_key_is_plain()
    {
        var records = await ReadFileAsync("eventbridge");

        Assert.That(records, Is.EqualTo(new[]
        {
            new NotificationRecord.Created(new ObjectCreated
            {
                Bucket = "alicerce-incoming",
                Key = "incoming/maçãs 1+1 100%25.txt",
                Sequencer = Order("0055AED6DCD90281E5"),
                Time = new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.Zero),
                VersionId = "096fKKXTRTtl3on89fVO.nfljtsv6qko",
                ETag = "d41d8cd98f00b204e9800998ecf8427e",
            }),
        }));
    }

    [Test]
    public async Task Both_shapes_of_one_event_are_the_same_work()
    {
        var direct = (NotificationRecord.Created)(await ReadFileAsync("object-created")).Single();
        var bridged = (NotificationRecord.Created)(await ReadTextAsync(
            """
            {
              "detail-type": "Object Created", "source": "aws.s3", "time": "2026-03-14T15:09:26Z",
              "detail": {
                "bucket": { "name": "alicerce-incoming" },
                "object": {
                  "key": "incoming/2026/03/14/pi.txt", "sequencer": "0055aed6dcd90281e500",
                  "version-id": "096fKKXTRTtl3on89fVO.nfljtsv6qko", "etag": "d41d8cd98f00b204e9800998ecf8427e"
                }
              }
            }
            """)).Single();

        Assert.That(bridged.Event.IdempotencyKey, Is.EqualTo(direct.Event.IdempotencyKey).And.StartsWith(direct.Event.JobId));
    }

    [TestCase("""{"source":"aws.ec2"}""", "source", "is \"aws.ec2\" where \"aws.s3\" is expected")]
    [TestCase("""{"source":"aws.s3"}""", "detail", "has no `bucket.name`")]
    [TestCase("""{"source":"aws.s3","detail":{"bucket":{"name":"b"}}}""", "detail", "has no `object.key`")]
    [TestCase("""{"source":"aws.s3","detail":{"bucket":{"name":"b"},"object":{"key":"k"}}}""", "detail", "(b/k) has the `object.sequencer` (none) where hexadecimal digits are expected")]
    [TestCase("""{"source":"aws.s3","detail":{"bucket":{"name":"b"},"object":{"key":"k","sequencer":"1"}}}""", "time", "is (none) where an ISO 8601 time is expected")]
    public async Task Marks_a_wrong_EventBridge_event_as_malformed(string json, string where, string problem)
    {
        var records = await ReadTextAsync(json.Insert(1, "\"detail-type\":\"Object Created\","));

        Assert.That(records, Is.EqualTo(new[] { new NotificationRecord.Malformed(where, problem) }));
    }

    [Test]
    public async Task Ignores_an_EventBridge_event_about_something_else()
    {
        var records = await ReadTextAsync("""{"source":"aws.s3","detail-type":"Object Deleted"}""");

        Assert.That(records, Is.EqualTo(new[]
        {
            new NotificationRecord.Ignored("The event is `Object Deleted`; only `Object Created` is processed."),
        }));
    }

    [Test]
    public async Task Reads_the_messages_of_a_batch_each_in_its_own_shape()
    {
        await using var file = EventFiles.Open("sqs");
        var batch = (Delivery.Batch)await DeliveryReader.ReadAsync(file, CancellationToken.None);

        Assert.That(
            batch.Messages.Select(message => $"{message.Id}: {Describe(message.Records.Single())}"),
            Is.EqualTo(new[]
            {
                "bridge: incoming/a b+c.txt",
                "direct: incoming/a b+c.txt",
                "test: `s3:TestEvent` announces a new notification configuration.",
                "poison: `message poison` has a body that is not JSON",
                "foreign: `message foreign` is refused: The event is none that this function understands: its properties are " +
                "`hello`. Send an S3 notification, an EventBridge event of S3, or a batch of SQS messages that hold one of them.",
            }));
    }

    [Test]
    public Task Refuses_a_batch_with_a_message_that_cannot_be_reported() =>
        Assert.ThatAsync(
            () => ReadTextAsync("""{"Records":[{"eventSource":"aws:sqs","body":"{}"}]}"""),
            Throws.TypeOf<InvalidEventException>().With.Message.EqualTo("`Records[0]` of the batch has no `messageId`."));

    [TestCase("5", "is not an object")]
    [TestCase("{}", "has the `eventSource` (none) where \"aws:s3\" is expected")]
    [TestCase("""{"eventSource":"aws:s3"}""", "has the `eventVersion` (none) where a version 2 is expected")]
    [TestCase("""{"eventSource":"aws:s3","eventVersion":"3.0"}""", "has the `eventVersion` \"3.0\" where a version 2 is expected")]
    [TestCase("""{"eventSource":"aws:s3","eventVersion":"2.9"}""", "has no `eventName`")]
    public async Task Marks_a_record_without_its_envelope_as_malformed(string record, string problem)
    {
        var records = await ReadTextAsync($$"""{"Records":[{{record}}]}""");

        Assert.That(records, Is.EqualTo(new[] { new NotificationRecord.Malformed("Records[0]", problem) }));
    }

    [TestCase("{}", "Records[0]", "has no `s3.bucket.name`")]
    [TestCase("""{"bucket":"b"}""", "Records[0]", "has no `s3.bucket.name`")]
    [TestCase("""{"bucket":{"name":"b"}}""", "Records[0]", "has the `s3.object.key` (none), which is not a URL-encoded object key")]
    [TestCase("""{"bucket":{"name":"b"},"object":{"key":"%C3"}}""", "Records[0]", "has the `s3.object.key` \"%C3\", which is not a URL-encoded object key")]
    [TestCase("""{"bucket":{"name":"b"},"object":{"key":"k"}}""", "Records[0] (b/k)", "has the `s3.object.sequencer` (none) where hexadecimal digits are expected")]
    [TestCase("""{"bucket":{"name":"b"},"object":{"key":"k","sequencer":"xyz"}}""", "Records[0] (b/k)", "has the `s3.object.sequencer` \"xyz\" where hexadecimal digits are expected")]
    [TestCase("""{"bucket":{"name":"b"},"object":{"key":"k","sequencer":"1"}}""", "Records[0] (b/k)", "has the `eventTime` (none) where an ISO 8601 time is expected")]
    public async Task Marks_a_record_without_its_object_as_malformed(string s3, string where, string problem)
    {
        var records = await ReadTextAsync(
            $$"""{"Records":[{"eventSource":"aws:s3","eventVersion":"2.1","eventName":"ObjectCreated:Put","s3":{{s3}}}]}""");

        Assert.That(records, Is.EqualTo(new[] { new NotificationRecord.Malformed(where, problem) }));
    }

    private static Sequencer Order(string text) => Sequencer.TryParse(text, out var sequencer) ? sequencer : default;

    private static string Describe(NotificationRecord record) => record switch
    {
        NotificationRecord.Created created => created.Event.Key,
        NotificationRecord.Ignored ignored => ignored.Reason,
        NotificationRecord.Malformed malformed => $"`{malformed.Where}` {malformed.Problem}",
        _ => "",
    };

    private static async Task<IReadOnlyList<NotificationRecord>> ReadFileAsync(string name)
    {
        await using var file = EventFiles.Open(name);
        return await ReadAsync(file);
    }

    private static Task<IReadOnlyList<NotificationRecord>> ReadTextAsync(string json) =>
        ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static async Task<IReadOnlyList<NotificationRecord>> ReadAsync(Stream input) =>
        ((Delivery.Notification)await DeliveryReader.ReadAsync(input, CancellationToken.None)).Records;
}
