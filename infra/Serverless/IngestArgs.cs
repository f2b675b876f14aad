using Alicerce.Infra.Workflows;

namespace Alicerce.Infra.Serverless;

public sealed class IngestArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What log groups and state machine are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    public IngestMode Mode { get; init; } = IngestMode.Queue;

    /// <summary>The bucket.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>The bucket.</summary>
    public required Input<string> BucketArn { get; init; }

    /// <summary>The table of the files.</summary>
    public required Input<string> TableName { get; init; }

    /// <summary>The table of files.</summary>
    public required Input<string> TableArn { get; init; }

    /// <summary>The table of events that were handled.</summary>
    public required Input<string> IdempotencyTableName { get; init; }

    /// <summary>The table that knows what was handled.</summary>
    public required Input<string> IdempotencyTableArn { get; init; }

    /// <summary>Starts for each described file; nothing is started when it is not set.</summary>
    public Input<string>? StateMachineArn { get; init; }

    /// <summary>Where mode <see cref="IngestMode.Express"/> announces files; that mode needs it.</summary>
    public EventBus? Bus { get; init; }

    /// <summary>Whether the state machine is asked to write a row for each file into the database.</summary>
    public bool RecordInDatabase { get; init; }

    /// <summary>How many copies of the function the queue may run at once.</summary>
    public int MaxConcurrency { get; init; } = 10;

    /// <summary>Size above which a file is listed and not read; what one request can upload when it is not set.</summary>
    public long? MaxObjectBytes { get; init; }

    /// <summary>
    /// Kinds of files, as ends of names with blanks between them, or <c>*</c>: content of another kind is rejected. What
    /// the function knows by itself when it is not set.
    /// </summary>
    public string? AcceptedTypes { get; init; }

    /// <summary>The key that encrypts bucket and tables, when it is not a key of AWS.</summary>
    public Input<string>? DataKeyArn { get; init; }

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>The built function.</summary>
    public Archive Package { get; init; } = new FileArchive("../artifacts/package/ingest");

    /// <summary>Memory of the function, and with it the share of a processor.</summary>
    public int MemoryMb { get; init; } = 512;

    /// <summary>How many seconds a call may take.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Whether the log of the Express machine shows what states get and give.</summary>
    public bool LogExecutionData { get; init; }
}
