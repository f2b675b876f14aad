using Alicerce.Lambda.Logging;
using Alicerce.Local.Journals;
using Alicerce.Local.Queues;
using Alicerce.ObjectStore;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Tests;

/// <summary>Finding new objects in a bucket that announces none.</summary>
public sealed class BucketWatchTests
{
    private const string Bucket = "incoming";
    private const string Prefix = "incoming/";

    private string _folder = "";
    private ObjectStoreServer _objects = null!;
    private AmazonS3Client _s3 = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _folder = Directory.CreateTempSubdirectory("alicerce-watch-").FullName;
        _objects = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
        {
            Folder = Path.Combine(_folder, "objects"),
            AccessKey = "AKID",
            SecretKey = "secret",
        });
        _s3 = new AmazonS3Client(
            new BasicAWSCredentials("AKID", "secret"),
            new AmazonS3Config { ServiceURL = _objects.Endpoint.ToString(), AuthenticationRegion = "sa-east-1", ForcePathStyle = true });
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _s3.Dispose();
        await _objects.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Each_object_is_announced_once_over_restarts(bool isVersioned)
    {
        _objects.EnsureBucket(Bucket, isVersioned);
        var events = new List<ObjectCreatedEvent>();
        foreach (var name in new[] { "a", "b", "ç ã+é" })
        {
            await PutAsync(Prefix + name, name);
            events.AddRange(await LookAsync());
            events.AddRange(await LookAsync());
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(events.Select(created => created.Key), Is.EqualTo(new[] { "incoming/a", "incoming/b", "incoming/ç ã+é" }));
            Assert.That(events.Select(created => created.VersionId is not null), Has.All.EqualTo(isVersioned));
            Assert.That(events.Select(created => created.Size), Is.EqualTo(new[] { 1, 1, 8 }));
        }
    }

    [Test]
    public async Task More_objects_than_a_list_has_room_for_are_all_found()
    {
        const int Objects = 1003;
        _objects.EnsureBucket(Bucket, isVersioned: false);
        for (var index = 0; index < Objects; index++)
        {
            await PutAsync($"{Prefix}{index:D4}", "a");
        }

        var events = await LookAsync();

        Assert.That(events.Select(created => created.Key).Distinct().Count(), Is.EqualTo(Objects));
        Assert.That(await LookAsync(), Is.Empty);
    }

    [Test]
    public async Task Another_content_under_the_same_key_is_news_in_the_same_second_too()
    {
        _objects.EnsureBucket(Bucket, isVersioned: false);
        var events = new List<ObjectCreatedEvent>();
        foreach (var content in new[] { "first", "second", "third" })
        {
            await PutAsync(Prefix + "a", content);
            events.AddRange(await LookAsync());
        }

        Assert.That(events.Select(created => created.ETag), Is.Unique);
        Assert.That(events.Select(created => created.Sequencer), Is.Ordered.Ascending.And.Unique);
        Assert.That(events, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_event_that_a_crash_makes_come_twice_is_the_same_event()
    {
        _objects.EnsureBucket(Bucket, isVersioned: false);
        await PutAsync(Prefix + "a", "first");
        await LookAsync();
        var before = await File.ReadAllBytesAsync(Announced);
        await PutAsync(Prefix + "a", "second");
        var first = await LookAsync();

        // As if the process had died between the event and the note that it was announced.
        await File.WriteAllBytesAsync(Announced, before);
        var second = await LookAsync();

        Assert.That(second, Is.EqualTo(first).And.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_deleted_is_forgotten_and_may_come_again()
    {
        _objects.EnsureBucket(Bucket, isVersioned: false);
        await PutAsync(Prefix + "a", "a");
        await LookAsync();
        await _s3.DeleteObjectAsync(Bucket, Prefix + "a");
        Assert.That(await LookAsync(), Is.Empty);
        using (var announced = KeyedJournal.Open(Announced))
        {
            Assert.That(announced.Items, Is.Empty);
        }

        await PutAsync(Prefix + "a", "a");
        Assert.That(await LookAsync(), Has.Count.EqualTo(1));
    }

    private string Announced => Path.Combine(_folder, "announced.jsonl");

    // Each look is a process of its own.
    private async Task<IReadOnlyList<ObjectCreatedEvent>> LookAsync()
    {
        var events = new Events();
        using var announced = KeyedJournal.Open(Announced);
        var log = new JsonLog(TextWriter.Null, TimeProvider.System, LogLevel.Error);
        await new BucketWatch(_s3, Bucket, Prefix, announced, events, TimeProvider.System, log).LookAsync(CancellationToken.None);
        Assert.That(events.Prepared, Is.EqualTo(events.Published));
        return events.Published;
    }

    private Task<PutObjectResponse> PutAsync(string key, string content) =>
        _s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, ContentBody = content });

    private sealed class Events : IObjectEvents
    {
        public List<ObjectCreatedEvent> Prepared { get; } = [];

        public List<ObjectCreatedEvent> Published { get; } = [];

        public void Prepare(ObjectCreatedEvent created) => Prepared.Add(created);

        public void Publish(ObjectCreatedEvent created) => Published.Add(created);
    }
}
