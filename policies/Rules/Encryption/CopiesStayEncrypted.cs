using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Keys;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Copies of what a key of the account encrypts are encrypted with one as well.</summary>
public sealed class CopiesStayEncrypted() : StackRule(new RuleInfo
{
    Id = "copies-stay-encrypted",
    Title = "Copies of encrypted data have a key of the account as well.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Rationale = "Whoever may not use the key of the data reads the copy, and objects of a bucket are not copied at all.",
    Fix =
        "Name a key where the copy is made: `replicaKmsKeyId` of a replication with `sseKmsEncryptedObjects`, "
        + "`kmsKeyArn` "
        + "of a replica of a table, `kmsKeyId` of a replica of a secret or a database, `kmsMasterKeyId` of a "
        + "dead-letter "
        + "queue.",
    Limits =
        "A resource counts as encrypted by a key of the account when it names one that is no key of AWS. Judged are "
        + "replications of its bucket, replicas of its table (in the table or beside it) and of its secret, a database "
        + "that copies it in another region and copies of its automatic backups, and the queue for the failed messages "
        + "of its queue. A copy in the same region inherits the key of its database. That keys differ between regions "
        + "is by design. Snapshots, vaults, query results, trails and performance insights have rules of their own, "
        + "and "
        + "logs of load balancers accept no key.",
})
{
    private const string TableReplica = "aws:dynamodb/tableReplica:TableReplica";
    private const string Replication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    private const string BackupsReplication =
        "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var resources = context.Resources;
        context.ForEach(resources.OfType(Replication), replication => JudgeReplication(context, replication));
        context.ForEach(resources.OfType(DynamoDB.Table.ResourceType), table =>
        {
            if (HasKey(table.Declared("serverSideEncryption").Part("kmsKeyArn")))
            {
                JudgeReplicas(context, table, "kmsKeyArn");
                JudgeNamed(context, table, TableReplica, "globalTableArn", "kmsKeyArn", "replica of the table");
            }
        });
        context.ForEach(resources.OfType(SecretsManager.Secret.ResourceType), secret =>
        {
            if (HasKey(secret.Declared("kmsKeyId")))
            {
                JudgeReplicas(context, secret, "kmsKeyId");
            }
        });
        context.ForEach(resources.OfType(Rds.Instance.ResourceType), database =>
        {
            if (!HasKey(database.Declared("kmsKeyId")))
            {
                return;
            }

            JudgeNamed(context, database, BackupsReplication, "sourceDbInstanceArn", "kmsKeyId", "copy of the backups");
            foreach (var copy in resources.OfType(Rds.Instance.ResourceType)
                .Where(copy => copy.References("replicateSourceDb").Contains(database)
                    && Regions.Differ(copy, database)
                    && !copy.Declares("kmsKeyId")))
            {
                Report(context, copy, "kmsKeyId", $"copy of the database {database.Name} in another region");
            }
        });
        context.ForEach(resources.OfType(MessagingTypes.Queue), queue =>
        {
            var hasKey = HasKey(queue.Declared("kmsMasterKeyId"));
            foreach (var failures in hasKey ? FailuresOf(queue, resources) : [])
            {
                if (!HasKey(failures.Declared("kmsMasterKeyId")))
                {
                    Report(context, failures, "kmsMasterKeyId", $"queue for the failed messages of {queue.Name}");
                }
            }
        });
    }

    private static void JudgeReplication(StackContext context, StackResource replication)
    {
        var buckets = EncryptedData.AllOf(context.Resources)
            .Select(data => data.Resource)
            .Where(bucket => bucket.Is<S3.Bucket>() && replication.RefersTo("bucket", bucket, "id", "bucket"))
            .ToList();
        if (buckets.Count == 0)
        {
            context.NotApplicable("No key of the stack encrypts its bucket.");
        }

        var rules = OneOrMany.Of(replication.Declared("rules")).ToList();
        Judgement.ForEach(rules, (i, rule) =>
        {
            var selects = rule.Inside("sourceSelectionCriteria", "sseKmsEncryptedObjects", "status");
            if (!selects.Exists || selects.AsText() != "Enabled")
            {
                context.ReportViolation(
                    replication,
                    $"`rules[{i}].sourceSelectionCriteria.sseKmsEncryptedObjects.status` is not \"Enabled\", and a key "
                    + $"encrypts {buckets[0].Name}: its objects are not copied. Enable it.");
            }
            else if (!rule.Inside("destination", "encryptionConfiguration", "replicaKmsKeyId").Exists)
            {
                context.ReportViolation(
                    replication,
                    $"`rules[{i}].destination.encryptionConfiguration.replicaKmsKeyId` is not set, and a key encrypts "
                    + $"{buckets[0].Name}. Name a key for the copies.");
            }
        });
    }

    private static void JudgeReplicas(StackContext context, StackResource resource, string key)
    {
        var replicas = OneOrMany.Of(resource.Declared("replicas")).ToList();
        Judgement.ForEach(replicas, (i, replica) =>
        {
            if (!HasKey(replica.Inside(key)))
            {
                Report(context, resource, $"replicas[{i}].{key}", $"replica of {resource.Name}");
            }
        });
    }

    private static void JudgeNamed(
        StackContext context, StackResource source, string type, string property, string key, string noun)
    {
        foreach (var copy in ReferenceIndex.Of(context.Resources).Naming(source, type, property, "arn"))
        {
            if (!HasKey(copy.Declared(key)))
            {
                Report(context, copy, key, $"{noun} {source.Name}");
            }
        }
    }

    private static IEnumerable<StackResource> FailuresOf(StackResource queue, StackResources resources) =>
        queue.References("redrivePolicy")
            .Concat(ReferenceIndex.Of(resources)
                .Naming(queue, MessagingTypes.RedrivePolicy, "queueUrl", "id", "url")
                .SelectMany(policy => policy.References("redrivePolicy")))
            .Where(other => other.Type == MessagingTypes.Queue && other != queue);

    private static void Report(StackContext context, StackResource resource, string property, string noun) =>
        context.ReportViolation(
            resource,
            $"`{property}` is not a key of the account on this {noun}, which one encrypts. Name a key.");

    private static bool HasKey(PolicyValue key) =>
        key.Exists && (key.IsUnknown || !key.AsText().StartsWith("alias/aws/", StringComparison.Ordinal));
}
