using Alicerce.Infra.Approvals;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Monitoring;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.Web;
using Alicerce.Infra.Workers;
using Alicerce.Infra.Workflows;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    // What the worker gets to start and to answer, beside the time for its work.
    private const int SecondsAroundWork = 15 * 60;

    private const long BytesOfMb = 1024 * 1024;

    private const string ProcessName = "process";

    private int DecisionSeconds => _settings.Approval.DecisionHours * 60 * 60;

    private Storage CreateStorage(Keys keys) => new(
        "storage",
        new StorageArgs
        {
            Account = _account,
            Tags = _tags,
            KeyArn = keys.DataArn,
            InfrequentAccessAfterDays = _settings.Storage.InfrequentAccessAfterDays,
            NoncurrentVersionDays = _settings.Storage.NoncurrentVersionDays,
            VersionedResults = _settings.Storage.VersionedResults,
            LogRetentionDays = _settings.Logs.RetentionDays,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Catalog CreateCatalog(Keys keys) => new(
        "catalog",
        new CatalogArgs
        {
            Tags = _tags,
            PointInTimeRecoveryDays = _settings.Catalog.PointInTimeRecoveryDays,
            DeletionProtection = _settings.Catalog.DeletionProtection,
            MaxRequestUnits = _settings.Catalog.MaxRequestUnits,
            KeyArn = keys.DataArn,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private BrowserUploads? CreateBrowserUploads(Storage storage, Balancer? balancer, Entrance? entrance)
    {
        // Browsers write host names in lower case, and Amazon S3 compares letter by letter.
        var site = (entrance?.Url ?? balancer?.Url)?.Apply(url => url.ToLowerInvariant());
        List<Input<string>> origins = [.. _settings.Storage.UploadOrigins, .. site is null ? [] : new[] { site }];
        return origins.Count == 0 ? null : new BrowserUploads(
            "uploads",
            new BrowserUploadsArgs { BucketName = storage.Incoming.SettledName, Origins = origins.ToArray() },
            _options);
    }

    private Approval? CreateApproval(Keys keys, Catalog catalog) => !_settings.Approval.Enabled ? null : new(
        "approval",
        new ApprovalArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            StateMachineArn = ProcessMachineArn,
            TableName = catalog.TableName,
            TableArn = catalog.TableArn,
            IdempotencyTableName = catalog.IdempotencyTableName,
            IdempotencyTableArn = catalog.IdempotencyTableArn,
            Emails = _settings.Approval.Emails,
            LinkLifetimeSeconds = DecisionSeconds,
            SigningKeyGeneration = _settings.Approval.SigningKeyGeneration,
            RecoveryWindowDays = _settings.Keys.DeletionWindowDays,
            DataKeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            LogRetentionDays = _settings.Logs.RetentionDays,
        },
        _options);

    private DatabaseRecorder? CreateRecorder(Keys keys, Network network, Database database) =>
        network.SecurityGroups.DatabaseFunctionsId is not { } securityGroupId ? null : new(
            "recorder",
            new DatabaseRecorderArgs
            {
                Prefix = _settings.Prefix,
                Network = new FunctionNetwork(network.PrivateSubnetIds, securityGroupId),
                DatabaseHost = database.Address,
                DatabaseUserArn = database.UserArn(WorkerPermissions.DatabaseUser),
                LogKeyArn = keys.LogsArn,
                LogRetentionDays = _settings.Logs.RetentionDays,
            },
            _options);

    private Workflow CreateWorkflow(
        Keys keys,
        Catalog catalog,
        EventBus bus,
        WorkerTier worker,
        Approval? approval,
        DatabaseRecorder? recorder,
        Alerts alerts) => new(
        ProcessName,
        new WorkflowArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            TableName = catalog.TableName,
            TableArn = catalog.TableArn,
            Bus = bus,
            Worker = new WorkerTarget
            {
                GroupName = worker.GroupName,
                GroupArn = worker.GroupArn,
                DocumentName = worker.DocumentName,
                DocumentArn = worker.DocumentArn,
                LogGroupName = worker.LogGroupName,
                RoleTag = WorkerTier.Role,
            },
            Approval = approval is null ? null : new ApprovalStep
            {
                NotifyFunctionArn = approval.NotifyFunctionArn,
                FromBytes = _settings.Approval.FromMb * BytesOfMb,
                MediaTypes = _settings.Approval.MediaTypes,
                TimeoutSeconds = DecisionSeconds,
            },
            RecordFunctionArn = recorder is null ? null : (Input<string>)recorder.FunctionArn,
            AlertTopicArn = alerts.TopicArn,
            AlertKeyArn = keys.LogsArn,
            WorkTimeoutSeconds = _settings.Worker.TimeoutSeconds + SecondsAroundWork,
            HeartbeatSeconds = _settings.Workflow.HeartbeatSeconds,
            WorkerRounds = _settings.Workflow.WorkerRounds,
            DataKeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            LogRetentionDays = _settings.Logs.RetentionDays,
            LogExecutionData = _settings.Workflow.LogExecutionData,
        },
        _options);

    private Ingest CreateIngest(Keys keys, Storage storage, Catalog catalog, EventBus bus, Workflow workflow) => new(
        "ingest",
        new IngestArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Mode = _settings.Ingest.Mode,
            BucketName = storage.Incoming.SettledName,
            BucketArn = storage.Incoming.Arn,
            TableName = catalog.TableName,
            TableArn = catalog.TableArn,
            IdempotencyTableName = catalog.IdempotencyTableName,
            IdempotencyTableArn = catalog.IdempotencyTableArn,
            StateMachineArn = workflow.MachineArn,
            Bus = bus,
            RecordInDatabase = _settings.Ingest.RecordInDatabase,
            MaxConcurrency = _settings.Ingest.MaxConcurrency,
            AcceptedTypes = _settings.Ingest.AcceptedTypes,
            DataKeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            MemoryMb = _settings.Ingest.MemoryMb,
            TimeoutSeconds = _settings.Ingest.TimeoutSeconds,
            LogRetentionDays = _settings.Logs.RetentionDays,
            LogExecutionData = _settings.Workflow.LogExecutionData,
        },
        _options);

    private EventBus CreateBus() => new("files", new EventBusArgs { Prefix = _settings.Prefix }, _options);
}
