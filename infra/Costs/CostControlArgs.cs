namespace Alicerce.Infra.Costs;

public sealed class CostControlArgs : ResourceArgs
{
    /// <summary>The tags that tell what of the bill belongs to the stack.</summary>
    public required StandardTags Tags { get; init; }

    /// <summary>What the stack may cost in a month.</summary>
    public required int MonthlyUsd { get; init; }

    /// <summary>A topic that AWS Budgets and Cost Explorer may publish to.</summary>
    public required Input<string> TopicArn { get; init; }

    /// <summary>Whether to watch for unusual costs, with a monitor of the whole account: an account has one.</summary>
    public bool WatchAnomalies { get; init; }

    /// <summary>The monitor that the account already has; a new one when it is not set.</summary>
    public string? AnomalyMonitorArn { get; init; }

    /// <summary>What an unusual cost has to come to before somebody is told.</summary>
    public int AnomalyUsd { get; init; } = 20;
}
