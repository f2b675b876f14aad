using System.Text;
using System.Text.Json;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Logging;
using Alicerce.Ingest.Tests.Content;
using Alicerce.Ingest.Tests.Events;
using Alicerce.Ingest.Tests.Peers;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Ingest.Tests;

/// <summary>The function against S3 and DynamoDB as they speak on the wire.</summary>
public sealed class FunctionTests
{
    private const string Bucket = "alicerce-incoming";

    private readonly StringWriter _log = new();
    private S3Server _s3 = null!;
    private DynamoDbServer _dynamoDb = null!;
    private string _table = null!;

    [SetUp]
    public async Task StartPeers()
    {
        _dynamoDb = await DynamoDbServer.GetAsync();
        _table = await _dynamoDb.CreateTableAsync();
        _s3 = await S3Server.StartAsync();
    }

    [TearDown]
    public async Task StopPeers()
    {
        // Nothing has started when the test is skipped for want of Node.
        if (_s3 is not null)
        {
            await _s3.DisposeAsync();
        }
    }

    [Test]
    public async Task Writes_the_item_of_a_new_object()
    {
        _s3.Put(Bucket, "incoming/2026/03/14/pi.txt", StoredObject.Of("3.14159\n26535 é\n"u8.ToArray()) with
        {
            VersionId = "096fKKXTRTtl3on89fVO.nfljtsv6qko",
            ContentType = "application/pi",
        });

        var answer = await InvokeAsync(EventFiles.Open("object-created"));

        Assert.That(answer, Is.EqualTo(
            """{"records":[{"bucket":"alicerce-incoming","key":"incoming/2026/03/14/pi.txt","outcome":"Recorded"}],"ignored":0}"""));
        Assert.That(await ReadItemAsync("incoming/2026/03/14/pi.txt"), Is.EqualTo(new Dictionary<string, string>
        {
            ["pk"] = "FILE#alicerce-incoming#incoming/2026/03/14/pi.txt",
            ["sk"] = "META",
            ["bucket"] = Bucket,
            ["key"] = "incoming/2026/03/14/pi.txt",
            ["status"] = "INGESTED",
            ["gsi1pk"] = "STATUS#INGESTED",
            ["gsi1sk"] = "2026-03-14T15:10:00.000Z",
            ["sequencer"] = "0055AED6DCD90281E5",
            ["versionId"] = "096fKKXTRTtl3on89fVO.nfljtsv6qko",
            ["etag"] = "dd0f713345d554fbe56941f7683fbba0",
            ["createdAt"] = "2026-03-14T15:09:26.535Z",
            ["updatedAt"] = "2026-03-14T15:10:00.000Z",
            ["size"] = "17",
            ["sha256"] = "049a23698e8f130e31fde8ac01bc7a8f87ee9b84114d6c1569bbc8d255a93840",
            ["declaredMediaType"] = "application/pi",
            ["mediaType"] = "text/plain",
            ["charset"] = "utf-8",
            ["lines"] = "2",
            ["words"] = "3",
        }));
    }

    [Test]
    public async Task Finds_objects_whose_names_need_encoding()
    {
        _s3.Put(Bucket, "incoming/relatório de maçãs 1+1.txt", StoredObject.Of("a"u8.ToArray()));
        _s3.Put(Bucket, "incoming/100%?large=1&x/💾.bin", StoredObject.Of([0]));

        await InvokeAsync(EventFiles.Open("encoded-keys"));

        Assert.That((await ReadItemAsync("incoming/relatório de maçãs 1+1.txt"))["mediaType"], Is.EqualTo("text/plain"));
        Assert.That((await ReadItemAsync("incoming/100%?large=1&x/💾.bin"))["mediaType"], Is.EqualTo("application/octet-stream"));
    }

    [TestCase("0A 0B")]
    [TestCase("0B 0A")]
    [TestCase("0b 0A 0B 0B00")]
    [TestCase("09FF 0B")]
    public async Task Keeps_the_newest_object_in_whatever_order_events_arrive(string sequencers)
    {
        foreach (var sequencer in sequencers.Split(' '))
        {
            var isNewest = sequencer.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
            _s3.Put(Bucket, "a.txt", StoredObject.Of(isNewest ? "new"u8.ToArray() : "older"u8.ToArray()));

            await InvokeAsync(Created("a.txt", sequencer));
        }

        var item = await ReadItemAsync("a.txt");
        Assert.That((item["sequencer"], item["size"]), Is.EqualTo(("0B", "3")));
    }

    [Test]
    public async Task Reads_the_version_of_the_event_not_the_current_one()
    {
        _s3.Put(Bucket, "a.txt",
            StoredObject.Of("first"u8.ToArray()) with { VersionId = "v1" },
            StoredObject.Of("second!"u8.ToArray()) with { VersionId = "v2" });

        await InvokeAsync(Created("a.txt", "01", versionId: "v1"));

        var item = await ReadItemAsync("a.txt");
        Assert.That((item["versionId"], item["size"]), Is.EqualTo(("v1", "5")));
        Assert.That(_s3.Requests, Is.EqualTo(new[] { $"GET /{Bucket}/a.txt?versionId=v1" }));
    }

    [Test]
    public async Task Leaves_an_object_that_was_overwritten_to_its_own_event()
    {
        _s3.Put(Bucket, "a.txt", StoredObject.Of("second"u8.ToArray()));

        var answer = await InvokeAsync(Created("a.txt", "01", eTag: "900150983cd24fb0d6963f7d28e17f72"));

        Assert.That(answer, Does.Contain("\"outcome\":\"Superseded\""));
        Assert.That(await ReadItemAsync("a.txt"), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("v1")]
    public async Task Succeeds_when_the_object_is_gone(string? versionId)
    {
        if (versionId is not null)
        {
            _s3.Put(Bucket, "a.txt", StoredObject.Of([]) with { VersionId = "v2" });
        }

        var answer = await InvokeAsync(Created("a.txt", "01", versionId));

        Assert.That(answer, Does.Contain("\"outcome\":\"Gone\""));
        Assert.That(await ReadItemAsync("a.txt"), Is.Empty);
    }

    [Test]
    public async Task Fails_when_the_connection_breaks_and_succeeds_on_the_next_delivery()
    {
        var content = StoredObject.Of(new byte[100_000]);
        _s3.Put(Bucket, "a.bin", content with { BreakAfter = 70_000 });

        await Assert.ThatAsync(
            () => InvokeAsync(Created("a.bin", "01")),
            Throws.TypeOf<RecordsFailedException>()
                .With.Message.StartsWith("1 of 1 records failed: `alicerce-incoming/a.bin` ("));
        Assert.That(await ReadItemAsync("a.bin"), Is.Empty);
        Assert.That(_log.ToString(), Does.Contain("\"event\":\"record-failed\""));

        _s3.Put(Bucket, "a.bin", content);
        await InvokeAsync(Created("a.bin", "01"));
        Assert.That((await ReadItemAsync("a.bin"))["size"], Is.EqualTo("100000"));
    }

    [Test]
    public async Task Records_that_an_object_is_above_the_limit()
    {
        _s3.Put(Bucket, "huge.bin", new StoredObject
        {
            ETag = "900150983cd24fb0d6963f7d28e17f72-2",
            Size = 6L * 1024 * 1024 * 1024,
            Open = () => new PatternStream([0], 6L * 1024 * 1024 * 1024, 64 * 1024),
        });

        await InvokeAsync(Created("huge.bin", "01"));

        var item = await ReadItemAsync("huge.bin");
        Assert.That((item["status"], item["size"]), Is.EqualTo(("TOO_LARGE", "6442450944")));
        Assert.That(item, Does.Not.ContainKey("sha256"));
    }

    [Test]
    public async Task Lists_files_by_status()
    {
        _s3.Put(Bucket, "a.txt", StoredObject.Of("a"u8.ToArray()));
        _s3.Put(Bucket, "b.txt", StoredObject.Of("b"u8.ToArray()));
        await InvokeAsync(Created("a.txt", "01"));
        await InvokeAsync(Created("b.txt", "01"));

        using var client = _dynamoDb.CreateClient();
        var response = await client.QueryAsync(new QueryRequest
        {
            TableName = _table,
            IndexName = "gsi1",
            KeyConditionExpression = "gsi1pk = :status",
            ExpressionAttributeValues = new() { [":status"] = new("STATUS#INGESTED") },
        });

        Assert.That(response.Items.Select(item => item["key"].S), Is.EquivalentTo(new[] { "a.txt", "b.txt" }));
    }

    [Test]
    public async Task Logs_why_it_refuses_an_event()
    {
        await Assert.ThatAsync(() => InvokeAsync(EventFiles.Open("eventbridge")), Throws.TypeOf<InvalidEventException>());

        Assert.That(_log.ToString(), Does.Contain("\"event\":\"invocation-failed\"").And.Contain("EventBridge event"));
    }

    [Test, NonParallelizable]
    public async Task Streams_a_large_object_with_bounded_memory()
    {
        const long Size = 64L * 1024 * 1024;
        _s3.Put(Bucket, "warm-up.txt", StoredObject.Of("x"u8.ToArray()));
        _s3.Put(Bucket, "large.txt", new StoredObject
        {
            ETag = "900150983cd24fb0d6963f7d28e17f72-2",
            Size = Size,
            Open = () => new PatternStream("one line, again and again\n"u8.ToArray(), Size, 64 * 1024),
        });
        await InvokeAsync(Created("warm-up.txt", "01"));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await InvokeAsync(Created("large.txt", "01"));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((await ReadItemAsync("large.txt"))["size"], Is.EqualTo("67108864"));
        Assert.That(allocated, Is.LessThan(Size / 8));
    }

    private async Task<string> InvokeAsync(Stream input)
    {
        using var s3 = _s3.CreateClient();
        using var dynamoDb = _dynamoDb.CreateClient();
        var clock = new FixedClock();
        var log = new JsonLog(_log, clock, LogLevel.Information);
        var handler = new IngestHandler(
            new S3ObjectStore(s3),
            new DynamoDbFileCatalog(dynamoDb, _table),
            IngestOptions.DefaultMaximumObjectBytes,
            clock,
            log);

        await using (input)
        {
            using var reader = new StreamReader(await new Function(handler, log).HandleAsync(input));
            return await reader.ReadToEndAsync();
        }
    }

    private static MemoryStream Created(string key, string sequencer, string? versionId = null, string? eTag = null) =>
        new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            Records = new[]
            {
                new
                {
                    eventVersion = "2.1",
                    eventSource = "aws:s3",
                    eventTime = "2026-03-14T15:09:26.535Z",
                    eventName = "ObjectCreated:Put",
                    s3 = new { bucket = new { name = Bucket }, @object = new { key, sequencer, versionId, eTag } },
                },
            },
        })));

    private async Task<Dictionary<string, string>> ReadItemAsync(string key)
    {
        using var client = _dynamoDb.CreateClient();
        var response = await client.GetItemAsync(new GetItemRequest
        {
            TableName = _table,
            ConsistentRead = true,
            Key = new() { ["pk"] = new($"FILE#{Bucket}#{key}"), ["sk"] = new("META") },
        });
        return response.Item?.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.S ?? attribute.Value.N) ?? [];
    }
}
