namespace Alicerce.Policies.Rules.Backups;

/// <summary>Something in the stack that makes backups of what it selects.</summary>
internal abstract class BackupSource(StackResource resource)
{
    /// <summary>Everything in the stack that makes backups.</summary>
    public static IReadOnlyList<BackupSource> AllOf(StackResources resources) =>
    [
        .. resources.OfType<Backup.Selection>().Select(selection => new SelectedByPlan(selection, resources)),
        .. resources.OfType<Dlm.LifecyclePolicy>().Select(policy => new SnapshotPolicy(policy)),
    ];

    /// <summary>
    /// Whether it backs a data store up: by itself, by way of the machine that it is part of, or part by part.
    /// </summary>
    public static bool IsCovered(DataStore store, IReadOnlyList<BackupSource> sources) =>
        Judgement.Any(sources, source => source.Covers(store) || store.Machines.Any(source.Covers))
        || (store.Parts.Count > 0 && store.Parts.All(part => Judgement.Any(sources, source => source.Covers(part))));

    /// <summary>Whether it backs a data store up. Neither plans nor snapshot policies see another Region.</summary>
    public bool Covers(DataStore store) => !Regions.Differ(resource, store.Resource) && Selects(store);

    /// <summary>How old the newest recovery point of a store that it covers may be, and how long it is kept.</summary>
    public abstract IEnumerable<RecoveryPoints> PointsOf(DataStore store);

    private protected abstract bool Selects(DataStore store);
}
