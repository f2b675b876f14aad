using Alicerce.Infra.Data;
using Alicerce.Infra.Workers;

namespace Alicerce.Infra.Serverless;

public sealed class DatabaseRecorderArgs : ResourceArgs
{
    /// <summary>What the log group is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    public required FunctionNetwork Network { get; init; }

    public required Input<string> DatabaseHost { get; init; }

    /// <summary>What IAM calls <see cref="DatabaseUser"/>.</summary>
    public required Input<string> DatabaseUserArn { get; init; }

    public int DatabasePort { get; init; } = Database.Port;

    public string DatabaseName { get; init; } = Database.DatabaseName;

    /// <summary>The user of the database that the function logs in as, through IAM.</summary>
    public string DatabaseUser { get; init; } = WorkerPermissions.DatabaseUser;

    /// <summary>The built function.</summary>
    public Archive Package { get; init; } = new FileArchive("../artifacts/package/ingest");

    public int MemoryMb { get; init; } = 512;

    public int TimeoutSeconds { get; init; } = 30;

    public Input<string>? LogKeyArn { get; init; }

    public int LogRetentionDays { get; init; } = 30;
}
