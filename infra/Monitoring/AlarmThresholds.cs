namespace Alicerce.Infra.Monitoring;

/// <summary>From where on a metric is alarming.</summary>
public sealed record AlarmThresholds
{
    /// <summary>Errors of the load balancer itself within five minutes.</summary>
    public double BalancerErrors { get; init; } = 5;

    /// <summary>Share of requests that the application answers with an error.</summary>
    public double TargetErrorPercent { get; init; } = 2;

    /// <summary>How long one in twenty visitors waits for an answer.</summary>
    public double LatencySeconds { get; init; } = 1;

    /// <summary>Sign-ins that fail at the load balancer within five minutes.</summary>
    public double LoginFailures { get; init; } = 5;

    /// <summary>How busy processors may be, of instances and of the database.</summary>
    public double CpuPercent { get; init; } = 80;

    /// <summary>CPU credits that a burstable instance should have left.</summary>
    public double CpuCredits { get; init; } = 20;

    /// <summary>How full the memory of an instance may be.</summary>
    public double MemoryPercent { get; init; } = 85;

    /// <summary>How full a disk of an instance may be.</summary>
    public double DiskPercent { get; init; } = 85;

    /// <summary>How much memory the database should have left.</summary>
    public double FreeMemoryPercent { get; init; } = 10;

    /// <summary>How much storage the database should have left.</summary>
    public double FreeStoragePercent { get; init; } = 15;

    /// <summary>How many of its connections the database may have in use.</summary>
    public double ConnectionPercent { get; init; } = 80;

    /// <summary>How long the disk of the database may take to answer.</summary>
    public double DiskLatencySeconds { get; init; } = 0.05;

    /// <summary>Share of calls of a function that may fail.</summary>
    public double FunctionErrorPercent { get; init; } = 1;

    /// <summary>How much of its time a function may need.</summary>
    public double FunctionDurationPercent { get; init; } = 80;

    /// <summary>How long a message may wait in a queue.</summary>
    public double BacklogSeconds { get; init; } = 300;
}
