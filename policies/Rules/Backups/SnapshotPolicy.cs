namespace Alicerce.Policies.Rules.Backups;

/// <summary>A policy of Data Lifecycle Manager: volumes, or machines, that have all of its target tags get snapshots.</summary>
internal sealed class SnapshotPolicy(Dlm.LifecyclePolicy policy) : BackupSource
{
    public override bool Covers(DataStore store) =>
        store.SnapshotType is { } type
        && policy.State != "DISABLED"
        && policy.PolicyDetails is { } details
        && details.ResourceTypes.Contains(type)
        && details.TargetTags.Count > 0
        && details.TargetTags.All(tag => store.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value);
}
