namespace Alicerce.Infra.Analytics;

public sealed class LakeCrawlerArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The database that gets the tables.</summary>
    public required Input<string> DatabaseName { get; init; }

    /// <summary>The bucket with <c>lake/</c>.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>The same bucket.</summary>
    public required Input<string> BucketArn { get; init; }

    /// <summary>The key of the bucket; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Encrypts what the crawler logs; the key of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>When it looks, as a cron expression in UTC.</summary>
    public string Schedule { get; init; } = "cron(30 3 * * ? *)";
}
