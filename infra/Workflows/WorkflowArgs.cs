namespace Alicerce.Infra.Workflows;

public sealed class WorkflowArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What machine and log group are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The table of the files.</summary>
    public required Input<string> TableName { get; init; }

    /// <summary>The table of files.</summary>
    public required Input<string> TableArn { get; init; }

    public required WorkerTarget Worker { get; init; }

    /// <summary>Where the end of each file is announced.</summary>
    public required EventBus Bus { get; init; }

    /// <summary>When a person is asked first; nobody is when it is not set.</summary>
    public ApprovalStep? Approval { get; init; }

    /// <summary>Writes a row for each file into the database, at its beginning and its end; none when it is not set.</summary>
    public Input<string>? RecordFunctionArn { get; init; }

    /// <summary>Hears of files that were not processed; nobody does when it is not set.</summary>
    public Input<string>? AlertTopicArn { get; init; }

    /// <summary>The key that encrypts the topic, when it is not a key of AWS.</summary>
    public Input<string>? AlertKeyArn { get; init; }

    /// <summary>How long a worker may take for a file; two hours unless said otherwise.</summary>
    public int WorkTimeoutSeconds { get; init; } = 2 * 60 * 60;

    /// <summary>How long a worker may be silent. It says every minute that it is there.</summary>
    public int HeartbeatSeconds { get; init; } = 180;

    /// <summary>How often the machine looks for a worker, every half minute, before it gives up.</summary>
    public int WorkerRounds { get; init; } = 20;

    /// <summary>The key that encrypts the table, when it is not a key of AWS.</summary>
    public Input<string>? DataKeyArn { get; init; }

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Whether the log shows what states get and give: names of files and of people who sent them.</summary>
    public bool LogExecutionData { get; init; }
}
