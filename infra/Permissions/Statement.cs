namespace Alicerce.Infra.Permissions;

/// <summary>One permission: who may do what, to what, under which conditions.</summary>
public sealed class Statement
{
    /// <summary>What the statement is for, in one word of letters and digits.</summary>
    public required string Sid { get; init; }

    public bool IsDeny { get; init; }

    /// <summary>Only in policies of resources; a policy of a role speaks for the role.</summary>
    public Principal? Principal { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Left empty in trust policies, which have no resource.</summary>
    public InputList<string> Resources { get; init; } = new();

    public IReadOnlyList<Condition> Conditions { get; init; } = [];
}
