using Alicerce.Infra.Data;
using Alicerce.Infra.Workers;

namespace Alicerce.Infra.Serverless;

public sealed class DatabaseRecorderArgs : ResourceArgs
{
    /// <summary>What the log group is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    public required FunctionNetwork Network { get; init; }

    /// <summary>The host name of the server.</summary>
    public required Input<string> DatabaseHost { get; init; }

    /// <summary>What IAM calls <see cref="DatabaseUser"/>.</summary>
    public required Input<string> DatabaseUserArn { get; init; }

    /// <summary>The port of the database.</summary>
    public int DatabasePort { get; init; } = Database.Port;

    /// <summary>The database on the server.</summary>
    public string DatabaseName { get; init; } = Database.DatabaseName;

    /// <summary>The user of the database that the function logs in as, through IAM.</summary>
    public string DatabaseUser { get; init; } = WorkerPermissions.DatabaseUser;

    /// <summary>The built function.</summary>
    public Archive Package { get; init; } = new FileArchive("../artifacts/package/ingest");

    /// <summary>Memory of the function, and with it the share of a processor.</summary>
    public int MemoryMb { get; init; } = 512;

    /// <summary>How many seconds a call may take.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Encrypts the log group; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;
}
