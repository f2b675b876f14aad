using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Recovery;

/// <summary>What would be left of a resource that keeps data, after it is lost.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Backups">Everything that keeps older states of it; empty when nothing does.</param>
/// <param name="Protections">What stands against its deletion.</param>
/// <param name="Plans">The backup plans that select it.</param>
/// <param name="IsTested">Whether a restore testing plan restores it.</param>
public sealed record RecoveryPosture(
    PlannedResource Resource,
    string Kind,
    ImmutableArray<RecoveryBackup> Backups,
    ImmutableArray<string> Protections,
    ImmutableArray<Urn> Plans,
    bool IsTested)
{
    /// <summary>How much of the latest work is lost at most: that of the best backup; null when nobody can say.</summary>
    public TimeSpan? PointObjective => Backups.Select(backup => backup.Interval).Where(interval => interval is not null).Min();

    /// <summary>For how long the oldest state is kept, in days; null for without end, and when nobody can say.</summary>
    public int? RetentionDays => IsEndless ? null : Backups.Select(backup => backup.RetentionDays).Max();

    /// <summary>Whether something keeps states for ever.</summary>
    public bool IsEndless => Backups.Any(backup => backup is { RetentionDays: null, IsUnknown: false });

    /// <summary>Copies of the latest state that live on without the original.</summary>
    public ImmutableArray<string> Replicas { get; init; } = [];

    /// <summary>Where copies are that outlive the place of the original.</summary>
    public IEnumerable<string> Copies => Backups.SelectMany(backup => backup.Copies).Concat(Replicas).Distinct();

    /// <summary>The posture of each resource that keeps data, by type and name.</summary>
    public static ImmutableArray<RecoveryPosture> Of(StackTopology stack)
    {
        var plans = new BackupPlans(stack);
        var stores = new DataStores(stack);
        var replicas = new Replicas(stack);
        return
        [
            .. stack.Resources
                .Where(resource => DataStores.Has(resource.Type) && resource.Operation is not Operation.Read)
                .Select(resource => new RecoveryPosture(
                    resource,
                    DataStores.KindOf(resource.Type),
                    [.. stores.OwnBackups(resource), .. plans.BackupsOf(resource)],
                    [.. DataStores.Protections(resource)],
                    [.. plans.Selecting(resource).Select(plan => plan.Urn)],
                    plans.Tests(resource))
                {
                    Replicas = [.. replicas.Of(resource)],
                })
                .OrderBy(posture => posture.Kind, StringComparer.Ordinal)
                .ThenBy(posture => posture.Resource.Urn.Value, StringComparer.Ordinal),
        ];
    }
}
