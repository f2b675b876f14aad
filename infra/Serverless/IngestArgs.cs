namespace Alicerce.Infra.Serverless;

public sealed class IngestArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the log group is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    public required Input<string> BucketName { get; init; }

    public required Input<string> BucketArn { get; init; }

    public required Input<string> TableName { get; init; }

    public required Input<string> TableArn { get; init; }

    /// <summary>The key that encrypts bucket and table, when it is not a key of AWS.</summary>
    public Input<string>? DataKeyArn { get; init; }

    public Input<string>? LogKeyArn { get; init; }

    /// <summary>The built function.</summary>
    public Archive Package { get; init; } = new FileArchive("../artifacts/package/ingest");

    public int MemoryMb { get; init; } = 512;

    public int TimeoutSeconds { get; init; } = 60;

    public int LogRetentionDays { get; init; } = 30;
}
