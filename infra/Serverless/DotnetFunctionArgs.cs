using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

public sealed class DotnetFunctionArgs : ResourceArgs
{
    /// <summary>What the log group is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Assembly, type and method, parted by two colons each.</summary>
    public required string Handler { get; init; }

    /// <summary>The built function.</summary>
    public required Archive Package { get; init; }

    /// <summary>Its environment; whoever may look at the function reads it, so secrets are named here and not written.</summary>
    public InputMap<string> Variables { get; init; } = new();

    /// <summary>What the function may do, besides writing logs and traces.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The network of the account that the function is in; outside of it when it is not set.</summary>
    public FunctionNetwork? Network { get; init; }

    /// <summary>Memory of the function, and with it the share of a processor.</summary>
    public int MemoryMb { get; init; } = 512;

    /// <summary>How many seconds a call may take.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;
}
