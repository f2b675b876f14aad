using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Deliveries;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Tests.Events;
using Alicerce.Lambda.Logging;
using Amazon;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Ingest.Tests;

/// <summary>The function against S3 and DynamoDB as they speak on the wire.</summary>
public sealed class FunctionTests
{
    private const string Bucket = "alicerce-incoming";

    // Of bucket, key and version of object-created.json.
    private const string Job = "e1d15c871bc4b319066fa20375bec88c2b333114";

    private readonly StringWriter _log = new();
    private S3Server _s3 = null!;
    private DynamoDbServer _dynamoDb = null!;
    private AwsServer _aws = null!;
    private string _table = null!;
    private string _idempotencyTable = null!;

    [SetUp]
    public async Task StartPeers()
    {
        _dynamoDb = await DynamoDbServer.GetAsync();
        _table = await _dynamoDb.CreateTableAsync();
        _idempotencyTable = await _dynamoDb.CreateIdempotencyTableAsync();
        _aws = await AwsServer.StartAsync();
        _s3 = await S3Server.StartAsync();
    }

    [TearDown]
    public async Task StopPeers()
    {
        // Nothing has started when the test is skipped for want of Node.
        if (_s3 is not null)
        {
            await _s3.DisposeAsync();
            await _aws.DisposeAsync();
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
            ["jobId"] = Job,
            ["executionArn"] = $"arn:aws:states:sa-east-1:123456789012:execution:process:f-{Job}",
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
        _s3.Put(Bucket, "a.bin", content with { BreakAfter = 0 });

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
    public async Task Reads_on_where_a_broken_connection_ended()
    {
        var content = new byte[300_000];
        new Random(7).NextBytes(content);
        _s3.Put(Bucket, "a.bin", StoredObject.Of(content) with { BreakAfter = 130_000 });

        await InvokeAsync(Created("a.bin", "01"));

        var item = await ReadItemAsync("a.bin");
        Assert.That((item["size"], item["sha256"]), Is.EqualTo(("300000", Convert.ToHexStringLower(SHA256.HashData(content)))));
        Assert.That(_s3.Requests.Skip(1), Is.All.Match(@"^GET /alicerce-incoming/a\.bin bytes=\d+-"));
    }

    [Test]
    public async Task Starts_one_execution_however_often_the_event_comes()
    {
        _s3.Put(Bucket, "a.txt", StoredObject.Of("a"u8.ToArray()));

        await InvokeAsync(Created("a.txt", "01"));
        var (name, input) = _aws.StepFunctions.Executions.Single();
        _aws.StepFunctions.Close(name);
        var again = await InvokeAsync(Created("a.txt", "0100"));

        Assert.That(again, Does.Contain("\"outcome\":\"Duplicate\""));
        Assert.That(_aws.StepFunctions.Executions, Has.Count.EqualTo(1));
        Assert.That(input, Does.StartWith("{\"pk\":\"FILE#alicerce-incoming#a.txt\",\"sk\":\"META\"").And.Contain(name[2..]));
    }

    [Test]
    public async Task Starts_the_job_of_one_who_died_after_writing_the_entry()
    {
        _s3.Put(Bucket, "a.txt", StoredObject.Of("a"u8.ToArray()));
        _aws.FailNext(new AwsFault(400, """{"__type":"AccessDeniedException","message":"no"}"""));

        await Assert.ThatAsync(() => InvokeAsync(Created("a.txt", "01")), Throws.TypeOf<RecordsFailedException>());
        Assert.That(await ReadItemAsync("a.txt"), Does.ContainKey("executionArn"));
        Assert.That(_aws.StepFunctions.Executions, Is.Empty);

        await InvokeAsync(Created("a.txt", "01"));
        Assert.That(_aws.StepFunctions.Executions, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Answers_a_batch_with_the_messages_that_failed()
    {
        _s3.Put(Bucket, "incoming/a b+c.txt", StoredObject.Of("a"u8.ToArray()));

        var answer = await InvokeAsync(EventFiles.Open("sqs"));

        Assert.That(answer, Is.EqualTo("""{"batchItemFailures":[{"itemIdentifier":"poison"},{"itemIdentifier":"foreign"}]}"""));
        Assert.That((await ReadItemAsync("incoming/a b+c.txt"))["status"], Is.EqualTo("INGESTED"));
    }

    [Test]
    public async Task Answers_a_batch_without_failures_with_an_empty_list()
    {
        _s3.Put(Bucket, "incoming/maçãs 1+1 100%25.txt", StoredObject.Of("a"u8.ToArray()) with { VersionId = "096fKKXTRTtl3on89fVO.nfljtsv6qko" });
        using var reader = new StreamReader(EventFiles.Open("eventbridge"));
        var batch = JsonSerializer.Serialize(new
        {
            Records = new[] { new { messageId = "m", eventSource = "aws:sqs", body = await reader.ReadToEndAsync() } },
        });

        Assert.That(await InvokeAsync(new MemoryStream(Encoding.UTF8.GetBytes(batch))), Is.EqualTo("""{"batchItemFailures":[]}"""));
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
    public async Task Describes_5_GB_by_their_beginning_and_their_end()
    {
        const long Size = 5L * 1024 * 1024 * 1024;
        var archive = Archive();
        _s3.Put(Bucket, "large.zip", new StoredObject
        {
            ETag = "900150983cd24fb0d6963f7d28e17f72-2",
            Size = Size,
            // Bytes before an archive are allowed: its end says where it begins.
            Open = () => new PaddedStream("PK\u0003\u0004"u8.ToArray(), archive, Size),
        });

        await InvokeAsync(Created("large.zip", "01"));

        var item = await ReadItemAsync("large.zip");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((item["status"], item["size"], item["mediaType"]), Is.EqualTo(("INGESTED", "5368709120", "application/zip")));
            Assert.That(item, Does.Not.ContainKey("sha256"));
            Assert.That(_s3.Requests.Skip(1), Is.All.Match(@"^GET /alicerce-incoming/large\.zip bytes=536\d{7}-536870\d{4}$"));
            Assert.That(_s3.Requests, Has.Count.LessThanOrEqualTo(3));
            // What is asked for and not read is in buffers when the connection is closed.
            Assert.That(_s3.BytesSent, Is.LessThan(32L * 1024 * 1024));
            Assert.That(_aws.StepFunctions.Executions, Has.Count.EqualTo(1));
        }
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
        await Assert.ThatAsync(() => InvokeAsync(new MemoryStream("{\"hello\":1}"u8.ToArray())), Throws.TypeOf<InvalidEventException>());

        Assert.That(_log.ToString(), Does.Contain("\"event\":\"invocation-failed\"").And.Contain("its properties are `hello`"));
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
        using var connection = new AwsConnection(
            AwsServer.CreateCredentials(),
            RegionEndpoint.SAEast1,
            TimeProvider.System,
            name => name switch
            {
                "AWS_ENDPOINT_URL_S3" => _s3.Endpoint.ToString(),
                "AWS_ENDPOINT_URL_DYNAMODB" => _dynamoDb.Endpoint,
                _ => _aws.Endpoint.ToString(),
            });
        var dynamoDb = new DynamoDbClient(connection);
        var clock = new FixedClock();
        var log = new JsonLog(_log, clock, LogLevel.Information);
        var ingest = new FileIngest(
            new DynamoDbClaims(dynamoDb, _idempotencyTable, clock),
            new S3ObjectStore(new S3Client(connection)),
            new DynamoDbFileCatalog(dynamoDb, _table),
            new StepFunctionsWorkflow(new StepFunctionsClient(connection), StepFunctionsPeer.MachineArn),
            new IngestLimits
            {
                MaximumObjectBytes = IngestOptions.DefaultMaximumObjectBytes,
                FullReadBytes = IngestOptions.DefaultFullReadBytes,
            },
            clock,
            log);

        await using (input)
        {
            using var reader = new StreamReader(
                await new Function(new DeliveryHandler(ingest, TimeSpan.FromMinutes(1), clock, log), log).HandleAsync(input));
            return await reader.ReadToEndAsync();
        }
    }

    private static byte[] Archive()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("a.txt").Open().Dispose();
        }

        return stream.ToArray();
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
