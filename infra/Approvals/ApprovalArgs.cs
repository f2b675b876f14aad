namespace Alicerce.Infra.Approvals;

public sealed class ApprovalArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What log groups are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The machine that waits for decisions; it need not exist yet.</summary>
    public required Input<string> StateMachineArn { get; init; }

    /// <summary>The table of the files.</summary>
    public required Input<string> TableName { get; init; }

    /// <summary>The table of files.</summary>
    public required Input<string> TableArn { get; init; }

    /// <summary>The table in which open decisions wait.</summary>
    public required Input<string> IdempotencyTableName { get; init; }

    /// <summary>The table that knows what was handled.</summary>
    public required Input<string> IdempotencyTableArn { get; init; }

    /// <summary>Who is asked. Each address has to confirm by hand the mail that Amazon SNS sends it first.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>How long a link works; as long as the machine waits, three days unless said otherwise.</summary>
    public int LinkLifetimeSeconds { get; init; } = 3 * 24 * 60 * 60;

    /// <summary>Raise it to draw a new signing key; open links end then.</summary>
    public int SigningKeyGeneration { get; init; } = 1;

    /// <summary>Days between asking to delete the signing key and losing it.</summary>
    public int RecoveryWindowDays { get; init; } = 30;

    /// <summary>Calls per second that the endpoint takes, from everybody together.</summary>
    public double RequestsPerSecond { get; init; } = 5;

    /// <summary>Calls that the endpoint takes at once.</summary>
    public int BurstRequests { get; init; } = 10;

    /// <summary>Encrypts topic and signing key; keys of AWS when it is not set.</summary>
    public Input<string>? DataKeyArn { get; init; }

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>The built functions.</summary>
    public Archive Package { get; init; } = new FileArchive("../artifacts/package/approval");

    /// <summary>Memory of the function, and with it the share of a processor.</summary>
    public int MemoryMb { get; init; } = 512;

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;
}
