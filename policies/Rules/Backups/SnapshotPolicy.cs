namespace Alicerce.Policies.Rules.Backups;

/// <summary>
/// A policy of Data Lifecycle Manager: volumes, or machines with their volumes, that have all of its target tags get
/// snapshots.
/// </summary>
internal sealed class SnapshotPolicy(TypedResource<Dlm.LifecyclePolicy> policy) : BackupSource(policy.Resource)
{
    public override IEnumerable<RecoveryPoints> PointsOf(DataStore store) => policy.View.PolicyDetails is { } details
        ? details.Schedules.Select(schedule => RecoveryPoints.Of(policy.Name, schedule))
        : [];

    private protected override bool Selects(DataStore store) =>
        store.SnapshotType is { } type
        && policy.View.State != "DISABLED"
        && policy.View.PolicyDetails is { } details
        && details.ResourceTypes.Contains(type)
        && details.TargetTags.Count > 0
        && details.TargetTags.All(tag => store.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value);
}
