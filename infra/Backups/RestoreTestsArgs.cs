namespace Alicerce.Infra.Backups;

public sealed class RestoreTestsArgs : ResourceArgs
{
    /// <summary>The stack, in letters, digits and underscores: all that AWS takes in the name of such a plan.</summary>
    public required string Prefix { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>The vault whose backups are restored.</summary>
    public required Input<string> VaultArn { get; init; }

    /// <summary>The role that restores.</summary>
    public required Input<string> RoleArn { get; init; }

    /// <summary>What is restored, by the names that AWS Backup gives to kinds of resources.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = ["RDS", "DynamoDB"];

    /// <summary>When a test begins, as a cron expression in UTC: every Sunday unless said otherwise.</summary>
    public string Schedule { get; init; } = "cron(0 12 ? * SUN *)";

    /// <summary>How long a restored copy stays before AWS Backup deletes it, billed until then.</summary>
    public int ValidationHours { get; init; } = 1;
}
