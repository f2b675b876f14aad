namespace Alicerce.Engine.Plan;

/// <summary>How a preview ended.</summary>
public enum Outcome
{
    /// <summary>Nothing stands in the way of a deployment.</summary>
    Succeeded,

    /// <summary>The program, its configuration or a policy pack failed.</summary>
    Failed,

    /// <summary>At least one mandatory policy is violated.</summary>
    BlockedByPolicy,

    /// <summary>The user stopped it.</summary>
    Cancelled,
}
