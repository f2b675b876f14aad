using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Lambda.Logging;
using Alicerce.Local.Approvals;
using Alicerce.Local.Journals;
using Alicerce.Local.Queues;
using Alicerce.ObjectStore;
using Alicerce.Web.Hosting;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Npgsql;

namespace Alicerce.Local.Hosting;

/// <summary>
/// All applications in one process: the classes that run in the cloud, on what this folder and servers hold.
/// </summary>
internal sealed class LocalHost : IAsyncDisposable
{
    // Only what the site uploads is processed.
    private const string IncomingPrefix = "incoming/";

    private readonly Parts _parts = new();
    private readonly LocalOptions _options;
    private readonly TimeProvider _clock = TimeProvider.System;

    private LocalHost(LocalOptions options) => _options = options;

    /// <exception cref="InvalidSettingsException">Something is in the way; all of it is said at once.</exception>
    public static async Task<LocalHost> StartAsync(
        LocalOptions options, TextWriter announcements, CancellationToken cancellationToken)
    {
        var host = new LocalHost(options);
        try
        {
            await host.StartAsync(announcements, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private async Task StartAsync(TextWriter announcements, CancellationToken cancellationToken)
    {
        var (data, database) = await PrepareAsync(cancellationToken);
        var keys = LocalKeys.Open(data.Root);
        var logFile = TextWriter.Synchronized(new StreamWriter(data["log.jsonl"], append: true) { AutoFlush = true });
        _parts.Add(logFile);
        var log = new JsonLog(logFile, _clock, LogLevel.Information);
        var queue = new EventQueue(data["events"], IsIncoming, _clock, log);
        var (s3, toObjects) = await OpenObjectsAsync(data, keys, queue, logFile, cancellationToken);
        var (dynamoDb, toTables) = OpenTables(data, keys);
        var approvalUrl = new Uri($"http://127.0.0.1:{_options.ApprovalsPort}");
        var pipeline = _parts.Add(new Pipeline(
            _options, data, keys, s3, dynamoDb, new S3Client(toObjects), new DynamoDbClient(toTables), database, approvalUrl, _clock, log));
        _parts.Add(await ApprovalServer.StartAsync(_options.ApprovalsPort, pipeline.Decisions, cancellationToken));
        var site = _parts.Add(WebService.Build(Site.PartsOf(_options, data, keys, announcements, s3, dynamoDb, approvalUrl)));
        // The migrations of the site make the tables that the pipeline writes to.
        await site.StartAsync(cancellationToken);

        pipeline.Resume();
        _parts.Add(new Background(token => queue.DeliverAsync(pipeline.DeliverAsync, token)));
        if (_options.S3Endpoint is not null)
        {
            var announced = KeyedJournal.Open(Path.Combine(data["events"], "announced.jsonl"));
            _parts.AddDisposable(announced);
            var watch = new BucketWatch(s3, _options.IncomingBucket, IncomingPrefix, announced, queue, _clock, log);
            _parts.Add(new Background(watch.WatchAsync));
        }
    }

    private async Task<(DataFolder Data, NpgsqlDataSource? Database)> PrepareAsync(CancellationToken cancellationToken)
    {
        var mistakes = new List<string>();
        DataFolder? data = null;
        try
        {
            data = DataFolder.Open(_options.Data);
            _parts.AddDisposable(data);
        }
        catch (InvalidSettingsException exception)
        {
            mistakes.AddRange(exception.Mistakes);
        }

        var database = _options.Database is { } server ? _parts.Add(NpgsqlDataSource.Create(server.ConnectionString)) : null;
        mistakes.AddRange(Ports.FindMistakes(_options));
        using var servers = TryOpenServers(mistakes);
        var failures = _options.CreatesMissing && servers is not null
            ? await MissingParts.CreateAsync(_options, servers, cancellationToken)
            : [];
        mistakes.AddRange(failures);
        // Servers that let nothing be made are not asked again whether they have it.
        mistakes.AddRange(await ServerCheck.FindMistakesAsync(
            _options, failures.Count > 0 ? null : servers, database, cancellationToken));
        InvalidSettingsException.ThrowIfAny(mistakes);
        return (data!, database);
    }

    private ServerClients? TryOpenServers(List<string> mistakes)
    {
        try
        {
            return ServerClients.Open(_options);
        }
        catch (InvalidSettingsException exception)
        {
            mistakes.AddRange(exception.Mistakes);
            return null;
        }
    }

    private bool IsIncoming(ObjectCreatedEvent created) =>
        created.Bucket == _options.IncomingBucket && created.Key.StartsWith(IncomingPrefix, StringComparison.Ordinal);

    private async Task<(IAmazonS3 S3, AwsConnection Connection)> OpenObjectsAsync(
        DataFolder data, LocalKeys keys, EventQueue queue, TextWriter log, CancellationToken cancellationToken)
    {
        var endpoint = _options.S3Endpoint;
        if (endpoint is null)
        {
            var objects = _parts.Add(await ObjectStoreServer.StartAsync(
                new ObjectStoreOptions
                {
                    Folder = data["objects"],
                    AccessKey = keys.AccessKey,
                    SecretKey = keys.SecretKey,
                    Port = _options.ObjectsPort,
                    Events = queue,
                    Log = log,
                },
                cancellationToken));
            objects.EnsureBucket(_options.IncomingBucket, isVersioned: true);
            objects.EnsureBucket(_options.ResultsBucket, isVersioned: true);
            endpoint = objects.Endpoint;
        }

        var ownKeys = _options.S3Endpoint is null ? keys : null;
        var s3 = LocalClients.S3(endpoint, _options, ownKeys);
        _parts.AddDisposable(s3);
        var connection = LocalClients.Connection(endpoint, _options, _clock, ownKeys);
        _parts.AddDisposable(connection);
        return (s3, connection);
    }

    private (IAmazonDynamoDB DynamoDb, AwsConnection Connection) OpenTables(DataFolder data, LocalKeys keys)
    {
        AmazonDynamoDBClient dynamoDb;
        AwsConnection connection;
        if (_options.DynamoDbEndpoint is { } endpoint)
        {
            dynamoDb = LocalClients.DynamoDb(endpoint, _options);
            connection = LocalClients.Connection(endpoint, _options, _clock);
        }
        else
        {
            var tables = LocalClients.OpenTables(data["tables"], _options, _clock);
            _parts.AddDisposable(tables);
            dynamoDb = LocalClients.DynamoDb(tables, _options, keys);
            connection = LocalClients.Connection(tables, _options, _clock, keys);
        }

        _parts.AddDisposable(dynamoDb);
        _parts.AddDisposable(connection);
        return (dynamoDb, connection);
    }
}
