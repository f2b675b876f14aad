using Alicerce.Web.Configuration;

namespace Alicerce.Local;

/// <summary>What this program was asked for: by its command line, and by the variables that lead to servers.</summary>
internal sealed record LocalOptions
{
    public const long DefaultApproval = 10L * 1024 * 1024;
    public const string DefaultRegion = "sa-east-1";

    public int Port { get; init; } = 8080;

    public string Data { get; init; } = Path.Combine("artifacts", "local");

    public long ApprovalFromBytes { get; init; } = DefaultApproval;

    public string Region { get; init; } = DefaultRegion;

    /// <summary>Null keeps accounts, uploads and the audit log in the folder.</summary>
    public DatabaseOptions.Server? Database { get; init; }

    /// <summary>Null keeps the objects in the folder.</summary>
    public Uri? S3Endpoint { get; init; }

    public string IncomingBucket { get; init; } = "local-incoming";

    public string ResultsBucket { get; init; } = "local-results";

    /// <summary>Null keeps the tables in the folder.</summary>
    public Uri? DynamoDbEndpoint { get; init; }

    public string FilesTable { get; init; } = "files";

    public string IdempotencyTable { get; init; } = "idempotency";

    /// <summary>Whether buckets and tables that a server does not have are made.</summary>
    public bool CreatesMissing { get; init; }

    public bool ShowsHelp { get; init; }

    public int ObjectsPort => Port + 1;

    public int ApprovalsPort => Port + 2;
}
