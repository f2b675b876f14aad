namespace Alicerce.Infra.Analytics;

public sealed class DataLakeArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What workgroup and database are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The bucket with the results, among them <c>lake/dt=…</c>.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>The same bucket.</summary>
    public required Input<string> BucketArn { get; init; }

    /// <summary>The day of the oldest partition, as <c>2026-01-01</c>.</summary>
    public string FirstDay { get; init; } = "2026-01-01";

    /// <summary>What one query may read before it is stopped, at least 10.</summary>
    public int ScanLimitMb { get; init; } = 10240;

    /// <summary>Whether a crawler also looks for tables, every night; the declared table needs none.</summary>
    public bool Crawler { get; init; }

    /// <summary>The key of the bucket; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Encrypts what the crawler logs; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>Whether deleting the workgroup deletes its queries.</summary>
    public bool EmptyOnDestroy { get; init; }
}
