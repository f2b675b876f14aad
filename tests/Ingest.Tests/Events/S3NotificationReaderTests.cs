using System.Text;
using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Tests.Events;

public sealed class S3NotificationReaderTests
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
                .With.Message.Contains(expected).And.Message.EndsWith("an object with `Records`."));

    [Test]
    public Task Names_an_EventBridge_event_as_what_it_is() =>
        Assert.ThatAsync(
            () => ReadFileAsync("eventbridge"),
            Throws.TypeOf<InvalidEventException>()
                .With.Message.Contains("it is an EventBridge event (`detail-type` is \"Object Created\")"));

    [Test]
    public async Task Marks_a_queue_message_as_malformed()
    {
        var records = await ReadFileAsync("sqs");

        Assert.That(records, Is.EqualTo(new[]
        {
            new NotificationRecord.Malformed("Records[0]", "has the `eventSource` \"aws:sqs\" where \"aws:s3\" is expected"),
        }));
    }

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

    private static async Task<IReadOnlyList<NotificationRecord>> ReadFileAsync(string name)
    {
        await using var file = EventFiles.Open(name);
        return await S3NotificationReader.ReadAsync(file, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<NotificationRecord>> ReadTextAsync(string json) =>
        await S3NotificationReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), CancellationToken.None);
}
