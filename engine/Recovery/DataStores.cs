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
    private const int TablePointInTimeDays = 35;

    /// <summary>Logs reach storage about every five minutes, with databases as with tables.</summary>
    private static readonly TimeSpan PointInTime = TimeSpan.FromMinutes(5);

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [UserPool] = "Cognito user pool",
        [Documents] = "DocumentDB cluster",
        [Table] = "DynamoDB table",
        ["aws:ebs/volume:Volume"] = "EBS volume",
        ["aws:efs/fileSystem:FileSystem"] = "EFS file system",
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = "ElastiCache",
        ["aws:opensearch/domain:Domain"] = "OpenSearch domain",
        [Cluster] = "RDS cluster",
        [Database] = "RDS instance",
        [Bucket] = "S3 bucket",
    }.ToFrozenDictionary();

    public static bool Has(string type) => Kinds.ContainsKey(type);

    public static string KindOf(string type) => Kinds[type];

    public IEnumerable<RecoveryBackup> OwnBackups(PlannedResource resource) => resource.Type switch
    {
        Table when StackTopology.Input(resource, "pointInTimeRecovery")["enabled"].Flag == true =>
        [
            new RecoveryBackup(
                "point-in-time recovery",
                PointInTime,
                (int?)StackTopology.Input(resource, "pointInTimeRecovery")["recoveryPeriodInDays"].Number ?? TablePointInTimeDays,
                []),
        ],
        Database when StackTopology.Input(resource, "backupRetentionPeriod").Number is > 0 and var days =>
            [new RecoveryBackup("automated backups", PointInTime, (int)days, [])],
        // Clusters always keep a day.
        Cluster or Documents => [new RecoveryBackup(
            "automated backups", PointInTime, (int?)StackTopology.Input(resource, "backupRetentionPeriod").Number ?? 1, [])],
        "aws:elasticache/replicationGroup:ReplicationGroup"
            when StackTopology.Input(resource, "snapshotRetentionLimit").Number is > 0 and var days =>
            [new RecoveryBackup("daily snapshots", TimeSpan.FromDays(1), (int)days, [])],
        "aws:opensearch/domain:Domain" => [new RecoveryBackup("hourly snapshots by AWS", TimeSpan.FromHours(1), 14, [])],
        "aws:efs/fileSystem:FileSystem" when stack
            .Dependents(resource, "aws:efs/backupPolicy:BackupPolicy", "fileSystemId")
            .Any(policy => StackTopology.Input(policy, "backupPolicy")["status"].Text is "ENABLED") =>
            [new RecoveryBackup("automatic backups", TimeSpan.FromDays(1), 35, [])],
        Bucket => BucketVersions(resource),
        _ => [],
    };

    public static IEnumerable<string> Protections(PlannedResource resource)
    {
        var isProtected = resource.Type switch
        {
            Table => StackTopology.Input(resource, "deletionProtectionEnabled").Flag == true,
            UserPool => StackTopology.Input(resource, "deletionProtection").Text is "ACTIVE",
            Database or Cluster or Documents => StackTopology.Input(resource, "deletionProtection").Flag == true,
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

        if (resource.Type is Database or Cluster && StackTopology.Input(resource, "skipFinalSnapshot").Flag != true)
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
