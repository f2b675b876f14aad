using System.Collections.Frozen;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Recovery;

/// <summary>The types of resources that keep data, with the backups and protections that they have by themselves.</summary>
internal sealed class DataStores(StackTopology stack)
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Database = "aws:rds/instance:Instance";
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Documents = "aws:docdb/cluster:Cluster";
    private const string Table = "aws:dynamodb/table:Table";
    private const string UserPool = "aws:cognito/userPool:UserPool";
    private const string Graph = "aws:neptune/cluster:Cluster";
    private const string Warehouse = "aws:redshift/cluster:Cluster";
    private const string Domain = "aws:opensearch/domain:Domain";
    private const string FileSystem = "aws:efs/fileSystem:FileSystem";
    private const int TablePointInTimeDays = 35;

    /// <summary>Logs reach storage about every five minutes, with databases as with tables.</summary>
    private static readonly TimeSpan PointInTime = TimeSpan.FromMinutes(5);

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [UserPool] = "Cognito user pool",
        [Documents] = "DocumentDB cluster",
        [Table] = "DynamoDB table",
        ["aws:ebs/volume:Volume"] = "EBS volume",
        [FileSystem] = "EFS file system",
        ["aws:elasticache/cluster:Cluster"] = "ElastiCache",
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = "ElastiCache",
        ["aws:elasticache/serverlessCache:ServerlessCache"] = "ElastiCache",
        ["aws:fsx/lustreFileSystem:LustreFileSystem"] = "FSx file system",
        ["aws:fsx/ontapFileSystem:OntapFileSystem"] = "FSx file system",
        ["aws:fsx/openZfsFileSystem:OpenZfsFileSystem"] = "FSx file system",
        ["aws:fsx/windowsFileSystem:WindowsFileSystem"] = "FSx file system",
        ["aws:keyspaces/table:Table"] = "Keyspaces table",
        ["aws:memorydb/cluster:Cluster"] = "MemoryDB cluster",
        [Graph] = "Neptune cluster",
        [Domain] = "OpenSearch domain",
        [Warehouse] = "Redshift cluster",
        ["aws:redshiftserverless/namespace:Namespace"] = "Redshift Serverless namespace",
        [Cluster] = "RDS cluster",
        [Database] = "RDS instance",
        [Bucket] = "S3 bucket",
    }.ToFrozenDictionary();

    public static bool Has(string type) => Kinds.ContainsKey(type);

    public static string KindOf(string type) => Kinds[type];

    public IEnumerable<RecoveryBackup> OwnBackups(PlannedResource resource) => resource.Type switch
    {
        Table => PointInTimeRecovery(
            StackTopology.Input(resource, "pointInTimeRecovery")["enabled"],
            "true",
            (int?)StackTopology.Input(resource, "pointInTimeRecovery")["recoveryPeriodInDays"].Number),
        "aws:keyspaces/table:Table" => PointInTimeRecovery(
            StackTopology.Input(resource, "pointInTimeRecovery")["status"], "ENABLED", null),
        Database => Kept(resource, "backupRetentionPeriod", "automated backups", PointInTime, byDefault: 0),
        // Clusters always keep a day.
        Cluster or Documents or Graph => Kept(resource, "backupRetentionPeriod", "automated backups", PointInTime, byDefault: 1),
        Warehouse => Kept(resource, "automatedSnapshotRetentionPeriod", "automated snapshots", TimeSpan.FromHours(8), byDefault: 1),
        "aws:redshiftserverless/namespace:Namespace" =>
            [new RecoveryBackup("recovery points by AWS", TimeSpan.FromMinutes(30), 1, [])],
        Domain => [new RecoveryBackup("hourly snapshots by AWS", TimeSpan.FromHours(1), 14, [])],
        FileSystem => FileSystemBackups(resource),
        Bucket => BucketVersions(resource),
        _ when resource.Type.StartsWith("aws:elasticache/", StringComparison.Ordinal) || resource.Type.StartsWith("aws:memorydb/", StringComparison.Ordinal) =>
            Kept(resource, "snapshotRetentionLimit", "daily snapshots", TimeSpan.FromDays(1), byDefault: 0),
        // What AWS keeps of these when the program is silent depends on the kind of the file system.
        _ when resource.Type.StartsWith("aws:fsx/", StringComparison.Ordinal) =>
            Kept(resource, "automaticBackupRetentionDays", "daily backups", TimeSpan.FromDays(1), byDefault: null),
        _ => [],
    };

    /// <summary>Backups that a number of days turns on.</summary>
    /// <param name="byDefault">The days when the program is silent; null when nobody can say.</param>
    private static IEnumerable<RecoveryBackup> Kept(
        PlannedResource resource, string input, string name, TimeSpan interval, int? byDefault)
    {
        var days = StackTopology.Input(resource, input);
        var kept = days.IsGiven ? (int?)days.Number : byDefault;
        return kept switch
        {
            null => [new RecoveryBackup(name, null, null, []) { IsUnknown = true }],
            > 0 => [new RecoveryBackup(name, interval, kept, [])],
            _ => [],
        };
    }

    private static IEnumerable<RecoveryBackup> PointInTimeRecovery(Property flag, string on, int? days)
    {
        const string Name = "point-in-time recovery";
        return flag.IsUnknown ? [new RecoveryBackup(Name, null, null, []) { IsUnknown = true }]
            : flag.Text == on ? [new RecoveryBackup(Name, PointInTime, days ?? TablePointInTimeDays, [])]
            : [];
    }

    private IEnumerable<RecoveryBackup> FileSystemBackups(PlannedResource fileSystem) => stack
        .Dependents(fileSystem, "aws:efs/backupPolicy:BackupPolicy", "fileSystemId")
        .Any(policy => StackTopology.Input(policy, "backupPolicy")["status"].Text is "ENABLED")
            ? [new RecoveryBackup("automatic backups", TimeSpan.FromDays(1), 35, [])]
            : [];

    public static IEnumerable<string> Protections(PlannedResource resource)
    {
        var isProtected = resource.Type switch
        {
            Table => StackTopology.Input(resource, "deletionProtectionEnabled").Flag == true,
            UserPool => StackTopology.Input(resource, "deletionProtection").Text is "ACTIVE",
            Database or Cluster or Documents or Graph => StackTopology.Input(resource, "deletionProtection").Flag == true,
            _ => false,
        };
        if (isProtected)
        {
            yield return "deletion protection";
        }

        if (resource.Type == Bucket && StackTopology.Input(resource, "forceDestroy").Flag != true)
        {
            yield return "only deleted when empty";
        }

        if (resource.Options.Protect)
        {
            yield return "protected in Pulumi";
        }

        if (resource.Options.RetainOnDelete)
        {
            yield return "kept when removed from the program";
        }

        if (resource.Type is Database or Cluster or Documents or Graph or Warehouse && StackTopology.Input(resource, "skipFinalSnapshot").Flag != true)
        {
            yield return "final snapshot";
        }
    }

    private IEnumerable<RecoveryBackup> BucketVersions(PlannedResource bucket)
    {
        var isVersioned = stack.Dependents(bucket, "aws:s3/bucketVersioning:BucketVersioning", "bucket")
            .Any(item => StackTopology.Input(item, "versioningConfiguration")["status"].Text is "Enabled")
            || StackTopology.Input(bucket, "versioning")["enabled"].Flag == true;
        if (!isVersioned)
        {
            yield break;
        }

        var days = stack.Dependents(bucket, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "bucket")
            .SelectMany(item => StackTopology.Input(item, "rules").Items)
            .Where(rule => rule["status"].Text is "Enabled")
            .Select(rule => (int?)rule["noncurrentVersionExpiration"]["noncurrentDays"].Number)
            .Where(number => number is not null)
            .Min();
        var copies = stack.Dependents(bucket, "aws:s3/bucketReplicationConfig:BucketReplicationConfig", "bucket")
            .SelectMany(item => stack.ReferredOfType(item, Bucket, "rules"))
            .Where(target => target.Urn != bucket.Urn)
            .Select(target => target.Name);
        yield return new RecoveryBackup("versions of every object", TimeSpan.Zero, days, [.. copies]);
    }
}
