using Alicerce.Policies.Databases;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Alarms;

/// <summary>Metrics of a resource of which at least one has to have an alarm.</summary>
/// <param name="Noun">What they show, in a sentence.</param>
/// <param name="Metrics">The metrics, the one to choose first.</param>
internal sealed record MonitoredMetric(string Noun, params IReadOnlyList<string> Metrics)
{
    private static readonly MonitoredMetric[] OfQueue =
    [
        new(
            "messages that nothing could handle",
            "ApproximateNumberOfMessagesVisible",
            "ApproximateAgeOfOldestMessage",
            "NumberOfMessagesReceived",
            "ApproximateNumberOfMessagesNotVisible"),
    ];

    private static readonly MonitoredMetric[] OfFunction =
    [
        new("errors", "Errors"),
        new("throttled calls", "Throttles"),
    ];

    private static readonly MonitoredMetric[] OfMachine =
        [new("failed executions", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted")];

    private static readonly MonitoredMetric[] OfDatabase =
    [
        new("free storage", "FreeStorageSpace", "FreeLocalStorage"),
        new("processor use", "CPUUtilization", "DBLoad", "DBLoadCPU"),
    ];

    private static readonly MonitoredMetric[] OfCluster =
        [new("processor use", "CPUUtilization", "DBLoad", "DBLoadCPU", "ACUUtilization")];

    private static readonly MonitoredMetric[] OfVault =
        [new("failed backups", "NumberOfBackupJobsFailed", "NumberOfBackupJobsAborted", "NumberOfBackupJobsExpired")];

    private static readonly MonitoredMetric[] OfBalancer =
    [
        new("failed requests", "HTTPCode_ELB_5XX_Count", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_500_Count"),
        new("unhealthy machines", "UnHealthyHostCount", "HealthyHostCount", "UnhealthyRoutingRequestCount"),
    ];

    /// <summary>The metrics of a resource that show that it fails.</summary>
    public static IReadOnlyList<MonitoredMetric> Of(StackResource resource) => resource.Type switch
    {
        MessagingTypes.Queue => OfQueue,
        FunctionTypes.Function => OfFunction,
        MessagingTypes.StateMachine => OfMachine,
        DatabaseTypes.Instance => OfDatabase,
        DatabaseTypes.Cluster => OfCluster,
        _ when resource.Type == Backup.Vault.ResourceType => OfVault,
        _ => OfBalancer,
    };
}
