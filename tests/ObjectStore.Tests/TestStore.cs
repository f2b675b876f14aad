using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.S3;

namespace Alicerce.ObjectStore.Tests;

/// <summary>A store in a folder of its own, which a test may close and open again.</summary>
internal sealed class TestStore : IObjectEvents, IAsyncDisposable
{
    public const string AccessKey = "AKIDLOCAL";
    public const string SecretKey = "a-secret-of-the-tests";
    public const string Bucket = "incoming";

    private readonly ConcurrentQueue<ObjectCreatedEvent> _prepared = new();
    private readonly ConcurrentQueue<ObjectCreatedEvent> _published = new();
    private ObjectStoreServer? _server;

    private TestStore(string folder) => Folder = folder;

    public string Folder { get; }

    public Uri Endpoint => _server!.Endpoint;

    public StringWriter Log { get; } = new();

    public IReadOnlyCollection<ObjectCreatedEvent> Prepared => _prepared;

    public IReadOnlyCollection<ObjectCreatedEvent> Published => _published;

    public static async Task<TestStore> StartAsync(bool isVersioned = true)
    {
        var store = new TestStore(Directory.CreateTempSubdirectory("alicerce-objects-").FullName);
        await store.OpenAsync();
        store._server!.EnsureBucket(Bucket, isVersioned);
        return store;
    }

    public AmazonS3Client CreateClient(Action<AmazonS3Config>? configure = null, string secretKey = SecretKey)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = Endpoint.ToString(),
            AuthenticationRegion = "sa-east-1",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
        };
        configure?.Invoke(config);
        return new AmazonS3Client(new BasicAWSCredentials(AccessKey, secretKey), config);
    }

    public async Task ReopenAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async Task OpenAsync() => _server = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
    {
        Folder = Folder,
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        Events = this,
        Log = Log,
    });

    public async Task CloseAsync() => await _server!.DisposeAsync();

    public void Prepare(ObjectCreatedEvent created) => _prepared.Enqueue(created);

    public void Publish(ObjectCreatedEvent created) => _published.Enqueue(created);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
        await Log.DisposeAsync();
    }
}
