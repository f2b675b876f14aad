using Alicerce.Infra.Approvals;
using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Monitoring;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.SignIn;
using Alicerce.Infra.Web;
using Alicerce.Infra.Workers;
using Alicerce.Infra.Workflows;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private static readonly string[] WebDisks = ["/", "/data", "/scratch"];
    private static readonly string[] WorkerDisks = ["/", "/scratch"];

    private Observability CreateObservability(
        Alerts alerts,
        Catalog catalog,
        Database database,
        Balancer? balancer,
        WebTier web,
        WorkerTier worker,
        Ingest ingest,
        Approval? approval,
        DatabaseRecorder? recorder,
        Workflow workflow,
        Protection protection) => new(
        "observability",
        new ObservabilityArgs
        {
            Prefix = _settings.Prefix,
            Region = _settings.Region,
            TopicArn = alerts.TopicArn,
            Balancer = balancer is null
                ? null
                : new BalancerMetrics(
                    balancer.ArnSuffix,
                    balancer.TargetGroupArnSuffix,
                    Authenticates: _settings.Login.Mode == LoginMode.AlbCognito),
            Groups =
            [
                new InstanceGroupMetrics(
                    "web", web.GroupName, InstanceFamily.IsBurstable(_settings.Web.InstanceType), WebDisks),
                new InstanceGroupMetrics(
                    "worker", worker.GroupName, InstanceFamily.IsBurstable(_settings.Worker.InstanceType), WorkerDisks),
            ],
            Database = new DatabaseMetrics(
                database.Identifier, _settings.Database.InstanceClass, _settings.Database.StorageGb),
            Functions = FunctionsOf(ingest, approval, recorder),
            Queues = QueuesOf(ingest),
            Tables =
            [
                new TableMetrics("files", catalog.TableName),
                new TableMetrics("idempotency", catalog.IdempotencyTableName),
            ],
            Workflows = WorkflowsOf(ingest, workflow, approval),
            Rules = ingest.RuleName is { } rule ? [new RuleMetrics("uploads", rule)] : [],
            NatGateways = _settings.Network.Nat != NatMode.None,
            VaultName = protection.VaultName,
            WorkerDocumentName = worker.DocumentName,
        },
        _options);

    private FunctionMetrics[] FunctionsOf(Ingest ingest, Approval? approval, DatabaseRecorder? recorder) =>
    [
        // With a queue before it the function is called at once, and what fails goes back to the queue.
        new("ingest", ingest.FunctionName, _settings.Ingest.TimeoutSeconds, ingest.QueueName is null),
        .. recorder is null
            ? Array.Empty<FunctionMetrics>()
            : [new FunctionMetrics("recorder", recorder.FunctionName, recorder.TimeoutSeconds)],
        .. approval is null
            ? Array.Empty<FunctionMetrics>()
            :
            [
                new FunctionMetrics("approval-notify", approval.NotifyFunctionName, Approval.TimeoutSeconds),
                new FunctionMetrics("approval-callback", approval.CallbackFunctionName, Approval.TimeoutSeconds),
            ],
    ];

    private static QueueMetrics[] QueuesOf(Ingest ingest) =>
    [
        .. ingest.QueueName is { } work
            ? new[] { new QueueMetrics("ingest", work, SetAside: false) }
            : [],
        new("ingest-failures", ingest.FailureQueueName, SetAside: true),
        .. ingest.UndeliveredQueueName is { } undelivered
            ? new[] { new QueueMetrics("ingest-undelivered", undelivered, SetAside: true) }
            : [],
    ];

    // An execution may wait for a decision of a person, and longer than for all of its work.
    private WorkflowMetrics[] WorkflowsOf(Ingest ingest, Workflow workflow, Approval? approval) =>
    [
        new(
            "process",
            workflow.MachineArn,
            TimeSpan.FromSeconds(
                _settings.Worker.TimeoutSeconds + SecondsAroundWork + (approval is null ? 0 : DecisionSeconds))),
        .. ingest.MachineArn is { } express
            ? new[] { new WorkflowMetrics("express", express, TimeSpan.FromMinutes(1)) }
            : [],
    ];
}
