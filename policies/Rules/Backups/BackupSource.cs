namespace Alicerce.Policies.Rules.Backups;

/// <summary>Something in the stack that makes backups of what it selects.</summary>
internal abstract class BackupSource
{
    /// <summary>Everything in the stack that makes backups.</summary>
    public static IReadOnlyList<BackupSource> AllOf(StackResources resources)
    {
        var plans = resources.OfType<Backup.Plan>().Select(plan => plan.Resource).ToList();
        return
        [
            .. resources.OfType<Backup.Selection>()
                .Where(selection => plans.Any(plan => selection.Resource.RefersTo("planId", plan)))
                .Select(selection => new SelectedByPlan(selection)),
            .. resources.OfType<Dlm.LifecyclePolicy>().Select(policy => new SnapshotPolicy(policy.View)),
        ];
    }

    /// <summary>Whether it backs a data store up.</summary>
    public abstract bool Covers(DataStore store);
}
