namespace Alicerce.Infra.Monitoring;

public sealed class ObservabilityArgs : ResourceArgs
{
    /// <summary>The name of the dashboard, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The Region of the metrics.</summary>
    public required string Region { get; init; }

    /// <summary>Where the alarms go.</summary>
    public required Input<string> TopicArn { get; init; }

    /// <summary>From where on a metric is alarming.</summary>
    public AlarmThresholds Thresholds { get; init; } = new();

    /// <summary>The load balancer; no alarms of it when there is none.</summary>
    public BalancerMetrics? Balancer { get; init; }

    /// <summary>Groups of instances.</summary>
    public IReadOnlyList<InstanceGroupMetrics> Groups { get; init; } = [];

    /// <summary>The database.</summary>
    public DatabaseMetrics? Database { get; init; }

    /// <summary>Functions.</summary>
    public IReadOnlyList<FunctionMetrics> Functions { get; init; } = [];

    /// <summary>Queues.</summary>
    public IReadOnlyList<QueueMetrics> Queues { get; init; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<TableMetrics> Tables { get; init; } = [];

    /// <summary>State machines.</summary>
    public IReadOnlyList<WorkflowMetrics> Workflows { get; init; } = [];

    /// <summary>Rules of EventBridge.</summary>
    public IReadOnlyList<RuleMetrics> Rules { get; init; } = [];

    /// <summary>Whether the network has NAT gateways; the alarms on them are about all in the Region.</summary>
    public bool NatGateways { get; init; }

    /// <summary>The backup vault.</summary>
    public Input<string>? VaultName { get; init; }

    /// <summary>The document whose commands run on workers: one that fails is told at once.</summary>
    public Input<string>? WorkerDocumentName { get; init; }
}
