using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An Aurora cluster survives the loss of a zone.</summary>
public sealed class AuroraClusterSpansZones() : StackRule(new RuleInfo
{
    Id = "aurora-cluster-spans-zones",
    Title = "An Aurora cluster has instances in several Availability Zones.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["RDS.15"],
    Rationale = "A cluster with one instance is down until that one is made again.",
    Fix = "Add a second `ClusterInstance`, in another Availability Zone.",
    Limits = "The instances of the stack count. A cluster without any is not judged, because they may be in another "
        + "stack, and neither is a Multi-AZ cluster, which always spans zones.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(DatabaseTypes.Cluster), cluster =>
        {
            if (cluster.Properties.Text("engine")?.StartsWith("aurora", StringComparison.Ordinal) != true)
            {
                return;
            }

            var instances = context.Resources.OfType(DatabaseTypes.ClusterInstance)
                .Where(instance => instance.RefersTo("clusterIdentifier", cluster, "clusterIdentifier", "id"))
                .ToList();
            if (instances.Count == 1)
            {
                context.ReportViolation(
                    cluster,
                    $"{instances[0].Name} is the only instance of this cluster. Add one in another Availability Zone.");
            }
            else if (OnlyZoneOf(instances) is { } zone)
            {
                context.ReportViolation(
                    cluster,
                    $"`availabilityZone` is \"{zone}\" on every instance of this cluster. Choose another one for "
                    + "some.");
            }
        });

    // Aurora spreads instances that name no zone.
    private static string? OnlyZoneOf(IReadOnlyList<StackResource> instances)
    {
        var zones = instances.Select(instance => instance.Declared("availabilityZone"))
            .Select(zone => zone.Exists ? zone.AsText() : null)
            .Distinct()
            .ToList();
        return zones.Count == 1 ? zones[0] : null;
    }
}
