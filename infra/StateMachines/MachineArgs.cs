using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.StateMachines;

public sealed class MachineArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the machine and its log group are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    public required MachineDefinition Definition { get; init; }

    public MachineType Type { get; init; } = MachineType.Standard;

    /// <summary>What the states may do, besides writing logs and traces.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Whether the log shows what states get and give, which may be personal data.</summary>
    public bool LogExecutionData { get; init; }
}
