using Alicerce.Approval.Adapters;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Http;
using Alicerce.Approval.Notify;
using Alicerce.Ingest;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Deliveries;
using Alicerce.Ingest.Files;
using Alicerce.Lambda.Logging;
using Alicerce.Local.Approvals;
using Alicerce.Local.Queues;
using Alicerce.Local.Workflows;
using Alicerce.ObjectStore;
using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;

namespace Alicerce.Local.Hosting;

/// <summary>All applications in one process: the classes that run in the cloud, on what this folder holds.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    public const string IncomingBucket = "local-incoming";
    public const string ResultsBucket = "local-results";

    // Only what the site uploads is processed.
    private const string IncomingPrefix = "incoming/";
    private const string SecretArn = "arn:aws:secretsmanager:local:000000000000:secret:approvals";

    private static readonly TimeSpan ApprovalTime = TimeSpan.FromDays(3);
    private static readonly TimeSpan IngestTime = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    // In the order of their start.
    private readonly Stack<IAsyncDisposable> _parts = new();

    private LocalHost(WebApplication site) => Site = site;

    public WebApplication Site { get; }

    public static async Task<LocalHost> StartAsync(LocalOptions options, TextWriter announcements, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var data = Directory.CreateDirectory(options.Data).FullName;
        var keys = LocalKeys.Open(data);
        var logFile = TextWriter.Synchronized(new StreamWriter(Path.Combine(data, "log.jsonl"), append: true) { AutoFlush = true });
        var log = new JsonLog(logFile, clock, Alicerce.Lambda.Logging.LogLevel.Information);
        var parts = new Stack<IAsyncDisposable>();
        parts.Push(logFile);
        try
        {
            var queue = new EventQueue(
                Path.Combine(data, "events"),
                created => created.Bucket == IncomingBucket && created.Key.StartsWith(IncomingPrefix, StringComparison.Ordinal),
                clock,
                log);
            var objects = await ObjectStoreServer.StartAsync(
                new ObjectStoreOptions
                {
                    Folder = Path.Combine(data, "objects"),
                    AccessKey = keys.AccessKey,
                    SecretKey = keys.SecretKey,
                    Port = options.Port + 1,
                    Events = queue,
                    Log = logFile,
                },
                cancellationToken);
            parts.Push(objects);
            objects.EnsureBucket(IncomingBucket, isVersioned: true);
            objects.EnsureBucket(ResultsBucket, isVersioned: true);

            var s3 = LocalClients.S3(objects.Endpoint, keys);
            var tables = options.DynamoDbEndpoint is null ? LocalClients.OpenTables(Path.Combine(data, "tables"), options) : null;
            var dynamoDb = LocalClients.DynamoDb(options, keys, tables);
            parts.Push(new Clients(s3, dynamoDb, tables));

            var approvalUrl = new Uri($"http://127.0.0.1:{options.Port + 2}");
            var signers = new LocalSigners(keys.ApprovalSecret);
            var approvals = new DynamoDbApprovals(dynamoDb, options.IdempotencyTable, clock);
            var statuses = new DynamoDbFileStatuses(dynamoDb, options.FilesTable, clock);
            var notifier = new Notifier(
                approvals, statuses, signers, new Outbox(Path.Combine(data, "mails"), clock), approvalUrl, ApprovalTime, clock, log);
            var machine = new ProcessMachine(
                new ExecutionStore(Path.Combine(data, "executions")),
                new FileStates(dynamoDb, options.FilesTable, clock),
                notifier,
                new WorkerPool(s3, ResultsBucket, Path.Combine(data, "scratch"), clock, log),
                options.ApprovalFromBytes,
                ApprovalTime,
                clock,
                log);
            parts.Push(machine);
            var desk = new DecisionDesk(approvals, statuses, machine, signers, clock, log);
            parts.Push(await ApprovalServer.StartAsync(options.Port + 2, new DecisionEndpoint(desk), cancellationToken));

            var ingest = new Function(
                new DeliveryHandler(
                    new FileIngest(
                        new DynamoDbClaims(dynamoDb, options.IdempotencyTable, clock),
                        new S3ObjectStore(s3),
                        new DynamoDbFileCatalog(dynamoDb, options.FilesTable),
                        machine,
                        new IngestLimits
                        {
                            MaximumObjectBytes = IngestOptions.DefaultMaximumObjectBytes,
                            FullReadBytes = IngestOptions.DefaultFullReadBytes,
                        },
                        clock,
                        log),
                    IngestTime,
                    clock,
                    log),
                log);
            var site = WebService.Build(PartsOf(options, data, keys, announcements, s3, dynamoDb, approvalUrl));
            await site.StartAsync(cancellationToken);
            var host = new LocalHost(site);
            foreach (var part in parts.Reverse())
            {
                host._parts.Push(part);
            }

            host._parts.Push(site);
            machine.Resume();
            host._parts.Push(new Delivering(queue.DeliverAsync(
                async created => await (await ingest.HandleAsync(EventText.Of(created, LocalClients.Region))).DisposeAsync(),
                host._stop.Token)));
            return host;
        }
        catch
        {
            await DisposeAsync(parts);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await DisposeAsync(_parts);
        _stop.Dispose();
    }

    private static async Task DisposeAsync(Stack<IAsyncDisposable> parts)
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private static WebParts PartsOf(
        LocalOptions options, string data, LocalKeys keys, TextWriter announcements, IAmazonS3 s3, IAmazonDynamoDB dynamoDb, Uri approvalUrl) => new()
        {
            Options = new WebOptions
            {
                Stage = "local",
                Region = LocalClients.Region,
                Port = options.Port,
                IncomingBucket = IncomingBucket,
                ResultsBucket = ResultsBucket,
                FilesTable = options.FilesTable,
                Database = options.DatabaseConnection is { } connection ? new DatabaseOptions.Server(connection) : null,
                DataFolder = Path.Combine(data, "web"),
                ApprovalUrl = approvalUrl,
                SigningSecretArn = SecretArn,
                LogLevel = Microsoft.Extensions.Logging.LogLevel.Error,
            },
            IsLoopbackOnly = true,
            Announcements = announcements,
            S3 = s3,
            DynamoDB = dynamoDb,
            ReadSecret = (_, _) => Task.FromResult(keys.ApprovalSecret),
        };

    private sealed class Clients(IAmazonS3 s3, IAmazonDynamoDB dynamoDb, IDisposable? tables) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            s3.Dispose();
            dynamoDb.Dispose();
            tables?.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Delivering(Task deliveries) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await deliveries;
            }
            catch (OperationCanceledException)
            {
                // What was not delivered is a file, and the next process delivers it.
            }
        }
    }
}
