namespace Alicerce.Policies.Databases;

/// <summary>Types of resources that rules about databases look at.</summary>
internal static class DatabaseTypes
{
    public const string Instance = "aws:rds/instance:Instance";
    public const string Cluster = "aws:rds/cluster:Cluster";
    public const string ClusterInstance = "aws:rds/clusterInstance:ClusterInstance";
    public const string ClusterParameterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    public const string ClusterSnapshot = "aws:rds/clusterSnapshot:ClusterSnapshot";
    public const string EventSubscription = "aws:rds/eventSubscription:EventSubscription";
    public const string GlobalCluster = "aws:rds/globalCluster:GlobalCluster";
    public const string ParameterGroup = "aws:rds/parameterGroup:ParameterGroup";
    public const string Proxy = "aws:rds/proxy:Proxy";
    public const string Snapshot = "aws:rds/snapshot:Snapshot";
    public const string SnapshotCopy = "aws:rds/snapshotCopy:SnapshotCopy";
    public const string Table = "aws:dynamodb/table:Table";
    public const string Accelerator = "aws:dax/cluster:Cluster";
}
