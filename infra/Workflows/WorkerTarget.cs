namespace Alicerce.Infra.Workflows;

/// <summary>The workers of a workflow: their group, and the command that runs on them.</summary>
public sealed record WorkerTarget
{
    public required Input<string> GroupName { get; init; }

    public required Input<string> GroupArn { get; init; }

    public required Input<string> DocumentName { get; init; }

    public required Input<string> DocumentArn { get; init; }

    /// <summary>Where the command writes what a worker says.</summary>
    public required Input<string> LogGroupName { get; init; }

    /// <summary>The tag <c>Role</c> by which the machine may send the command to workers and to no other instance.</summary>
    public string RoleTag { get; init; } = "worker";
}
