namespace Alicerce.Infra;

/// <summary>
/// The tags of a stack. The provider puts <see cref="Default"/> on everything that it creates; what Auto Scaling
/// launches is out of its reach and gets them from the launch template.
/// </summary>
public sealed class StandardTags(string prefix, string project, string stage, string owner, string costCenter)
{
    /// <summary>The tag that says which policy backs a resource up.</summary>
    public const string BackupKey = "Backup";

    /// <summary>Project, Stage, Owner, CostCenter, ManagedBy and Backup = <c>none</c>.</summary>
    public ImmutableDictionary<string, string> Default { get; } = ImmutableDictionary<string, string>.Empty
        .Add("Project", project)
        .Add("Stage", stage)
        .Add("Owner", owner)
        .Add("CostCenter", costCenter)
        .Add("ManagedBy", "pulumi")
        .Add(BackupKey, "none");

    // AWS Backup and Data Lifecycle Manager select by tag over the whole account, so the value names the stack; and a
    // resource has one value, so the two never both back it up.

    /// <summary>Backed up by the AWS Backup plan of this stack: databases, tables and buckets.</summary>
    public string VaultBackup { get; } = $"{prefix}-vault";

    /// <summary>Backed up by the snapshot policy of this stack: volumes.</summary>
    public string SnapshotBackup { get; } = $"{prefix}-snapshots";

    /// <summary>The default tags, for what the provider does not reach, with a name and with who backs it up.</summary>
    public ImmutableDictionary<string, string> Named(string name, string backup = "none") =>
        Default.SetItem("Name", name).SetItem(BackupKey, backup);

    /// <summary>The tags of a resource that holds data worth a backup.</summary>
    public InputMap<string> ForVault() => new() { { BackupKey, VaultBackup } };
}
