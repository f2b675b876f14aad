namespace Alicerce.Infra.Data;

public sealed class DatabaseArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>
    /// The name of the database server. It is fixed because its log groups carry it; a restore makes another database
    /// under another name.
    /// </summary>
    public required string Identifier { get; init; }

    /// <summary>Subnets without a way out, in at least two Availability Zones.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The class of the server.</summary>
    public string InstanceClass { get; init; } = "db.t4g.small";

    /// <summary>Whether a standby waits in a second zone.</summary>
    public bool MultiAz { get; init; }

    /// <summary>Storage at first.</summary>
    public int StorageGb { get; init; } = 20;

    /// <summary>How far storage grows by itself.</summary>
    public int MaxStorageGb { get; init; } = 100;

    /// <summary>Days of automatic backups, which are also what point-in-time recovery needs.</summary>
    public int BackupDays { get; init; } = 14;

    /// <summary>Whether AWS refuses to delete it.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Whether deletion leaves a snapshot.</summary>
    public bool FinalSnapshot { get; init; } = true;

    /// <summary>Metrics of the operating system every minute, with their role.</summary>
    public bool EnhancedMonitoring { get; init; }

    /// <summary>Whether changes restart the database at once instead of in the maintenance window.</summary>
    public bool ApplyImmediately { get; init; }

    /// <summary>
    /// What the database is made from; empty when it is not set. It counts only at creation.
    /// </summary>
    public DatabaseRestore? Restore { get; init; }

    /// <summary>The group of a proxy before the database; no proxy when it is not set.</summary>
    public Output<string>? ProxySecurityGroupId { get; init; }

    /// <summary>The users that log in through IAM, for the permissions of a proxy.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Encrypts storage, password and Performance Insights; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Encrypts the log groups.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>Whether Pulumi refuses to delete the database.</summary>
    public bool Protect { get; init; } = true;
}
