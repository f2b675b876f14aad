using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Recovery;

/// <summary>Copies that follow the original: replicas, and backups that are replicated to another region.</summary>
internal sealed class Replicas(StackTopology stack)
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string FileSystem = "aws:efs/fileSystem:FileSystem";
    private const string Warehouse = "aws:redshift/cluster:Cluster";

    /// <summary>Where they are, in words.</summary>
    public IEnumerable<string> Of(PlannedResource resource) => resource.Type switch
    {
        "aws:dynamodb/table:Table" => StackTopology.Input(resource, "replicas").Items
            .Select(replica => $"replica in {replica["regionName"].Text ?? "another region"}")
            .Concat(stack.Dependents(resource, "aws:dynamodb/tableReplica:TableReplica", "globalTableArn")
                .Select(replica => $"replica in {stack.RegionOf(replica) ?? "another region"}")),
        Instance => stack.Dependents(resource, Instance, "replicateSourceDb")
            .Select(replica => $"read replica {replica.Name}{In(stack.RegionOf(replica))}")
            .Concat(stack.Dependents(
                    resource, "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication", "sourceDbInstanceArn")
                .Select(replication => $"backups{In(stack.RegionOf(replication) ?? "another region")}")),
        "aws:rds/cluster:Cluster" => stack.Referred(resource, "globalClusterIdentifier").Select(_ => "global database"),
        FileSystem => stack.Dependents(resource, "aws:efs/replicationConfiguration:ReplicationConfiguration", "sourceFileSystemId")
            .Select(replication => $"replica{In(StackTopology.Input(replication, "destination")["region"].Text ?? "another region")}"),
        Warehouse => StackTopology.Input(resource, "snapshotCopy")["destinationRegion"].Text is { } region
            ? [$"snapshots in {region}"]
            : stack.Dependents(resource, "aws:redshift/snapshotCopy:SnapshotCopy", "clusterIdentifier")
                .Select(copy => $"snapshots{In(StackTopology.Input(copy, "destinationRegion").Text ?? "another region")}"),
        _ => [],
    };

    private static string In(string? region) => region is null ? "" : $" in {region}";
}
