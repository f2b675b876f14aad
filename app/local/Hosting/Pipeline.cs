using Alicerce.Approval;
using Alicerce.Approval.Adapters;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Http;
using Alicerce.Approval.Notify;
using Alicerce.Aws.Services;
using Alicerce.Contract.Files;
using Alicerce.Ingest;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Deliveries;
using Alicerce.Ingest.Files;
using Alicerce.Lambda.Logging;
using Alicerce.Local.Approvals;
using Alicerce.Local.Queues;
using Alicerce.Local.Workflows;
using Alicerce.Local.Workflows.Services;
using Alicerce.ObjectStore;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Npgsql;

namespace Alicerce.Local.Hosting;

/// <summary>What becomes of a file: the functions, the machine and the worker of the cloud, in this process.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    private static readonly TimeSpan ApprovalTime = TimeSpan.FromDays(3);
    private static readonly TimeSpan IngestTime = TimeSpan.FromSeconds(30);

    private readonly WorkerCommands _workers;
    private readonly ProcessMachine _machine;
    private readonly Function _ingest;
    private readonly string _region;

    public Pipeline(
        LocalOptions options, DataFolder data, LocalKeys keys, IAmazonS3 s3, IAmazonDynamoDB dynamoDb, S3Client objects,
        DynamoDbClient items, NpgsqlDataSource? database, Uri approvalUrl, TimeProvider clock, JsonLog log)
    {
        _region = options.Region;
        var outbox = new Outbox(data["mails"], clock);
        var signers = new LocalSigners(keys.ApprovalSecret);
        var approvals = new DynamoDbApprovals(dynamoDb, options.IdempotencyTable, clock);
        var statuses = new DynamoDbFileStatuses(dynamoDb, options.FilesTable, clock);
        var notifier = new Notifier(approvals, statuses, signers, outbox, approvalUrl, ApprovalTime, clock, log);
        var functions = new Dictionary<string, Func<Stream, Task<Stream>>>
        {
            ["notify"] = new NotifyFunction(notifier, log).HandleAsync,
        };
        if (database is not null)
        {
            functions["record"] = new RecordFunction(new PostgresFileTable(database, clock), log).HandleAsync;
        }

        var tokens = new TaskTokens();
        _workers = new WorkerCommands(s3, options.ResultsBucket, data["scratch"], tokens, clock, log);
        _machine = new ProcessMachine(
            ProcessDefinition.Load(options.FilesTable, options.ApprovalFromBytes),
            new ExecutionStore(data["executions"]),
            new ServiceDirectory(
                new TableUpdates(dynamoDb),
                new Functions(functions),
                new WorkerGroup(),
                _workers,
                new Announcements(data["announcements"], log),
                new Alerts(outbox)),
            tokens,
            clock,
            log);
        Decisions = new DecisionEndpoint(new DecisionDesk(approvals, statuses, new Decisions(tokens), signers, clock, log));
        _ingest = new Function(
            new DeliveryHandler(
                new FileIngest(
                    new DynamoDbClaims(items, options.IdempotencyTable, clock),
                    new S3ObjectStore(objects),
                    new DynamoDbFileCatalog(items, options.FilesTable),
                    _machine,
                    new IngestLimits
                    {
                        MaximumObjectBytes = IngestOptions.DefaultMaximumObjectBytes,
                        FullReadBytes = IngestOptions.DefaultFullReadBytes,
                        Accepted = AcceptedTypes.Default,
                        RecordInDatabase = database is not null,
                    },
                    clock,
                    log),
                IngestTime,
                clock,
                log),
            log);
    }

    /// <summary>Where links decide.</summary>
    public DecisionEndpoint Decisions { get; }

    /// <summary>Takes a new object in.</summary>
    public async Task DeliverAsync(ObjectCreatedEvent created)
    {
        await using var answer = await _ingest.HandleAsync(EventText.Of(created, _region));
    }

    /// <summary>Goes on with what an earlier process left.</summary>
    public void Resume() => _machine.Resume();

    public async ValueTask DisposeAsync()
    {
        await _machine.DisposeAsync();
        await _workers.DisposeAsync();
    }
}
