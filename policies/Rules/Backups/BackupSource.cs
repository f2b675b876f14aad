namespace Alicerce.Policies.Rules.Backups;

/// <summary>Something in the stack that makes backups of what it selects.</summary>
internal abstract class BackupSource(StackResource resource)
{
    /// <summary>The resource that selects.</summary>
    protected StackResource Resource => resource;

    /// <summary>Everything in the stack that makes backups.</summary>
    public static IReadOnlyList<BackupSource> AllOf(StackResources resources)
    {
        var plans = resources.OfType<Backup.Plan>().Select(plan => plan.Resource).ToList();
        return
        [
            .. resources.OfType<Backup.Selection>()
                .Where(selection => plans.Any(plan => selection.Resource.RefersTo("planId", plan)))
                .Select(selection => new SelectedByPlan(selection)),
            .. resources.OfType<Dlm.LifecyclePolicy>().Select(policy => new SnapshotPolicy(policy)),
        ];
    }

    /// <summary>Whether it backs a data store up. Neither plans nor snapshot policies see another Region.</summary>
    public bool Covers(DataStore store) => !Regions.Differ(Resource, store.Resource) && Selects(store);

    /// <summary>Whether it selects a data store that it can see.</summary>
    protected abstract bool Selects(DataStore store);
}
