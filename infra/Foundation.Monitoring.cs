using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Monitoring;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.SignIn;
using Alicerce.Infra.Web;
using Alicerce.Infra.Workers;

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
            Functions =
            [
                new FunctionMetrics("ingest", ingest.FunctionName, _settings.Ingest.TimeoutSeconds, Asynchronous: true),
            ],
            Queues = [new QueueMetrics("ingest-failures", NameOf(ingest.FailureQueueUrl), SetAside: true)],
            Tables =
            [
                new TableMetrics("files", catalog.TableName),
                new TableMetrics("idempotency", catalog.IdempotencyTableName),
            ],
            NatGateways = _settings.Network.Nat != NatMode.None,
            VaultName = protection.VaultName,
            WorkerDocumentName = worker.DocumentName,
        },
        _options);

    private static Output<string> NameOf(Output<string> queueUrl) =>
        queueUrl.Apply(url => url[(url.LastIndexOf('/') + 1)..]);
}
