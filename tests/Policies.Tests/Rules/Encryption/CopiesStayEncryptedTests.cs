using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CopiesStayEncryptedTests : RuleTests<CopiesStayEncrypted>
{
    private const string OtherKey = "arn:aws:kms:eu-west-1:123456789012:key/1234";

    private static readonly TestResource Key = TestResource.Of<Kms.Key>("data");

    private static readonly TestResource Encryption =
        Companion<S3.BucketServerSideEncryptionConfiguration>().Naming("rules", Key);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A replication with a key", Key, Uploads, Encryption, Replication("Enabled", OtherKey)),
        Compliant("A table with a key in each region", Table(OtherKey, OtherKey)),
        Compliant("A table with the key of AWS", Table(null, null)),
        Compliant("A copy of a database in the same region", Key, Database, Copy("us-east-1")),
        Compliant("Queues with one key", Key, Failures.Naming("kmsMasterKeyId", Key), Work(Failures)),
        Violating(
            "A replication that leaves encrypted objects out",
            [Key, Uploads, Encryption, Replication("Disabled", OtherKey)],
            "`rules[0].sourceSelectionCriteria.sseKmsEncryptedObjects.status` is not \"Enabled\", and a key encrypts "
            + "uploads: its objects are not copied. Enable it."),
        Violating(
            "A replication without a key",
            [Key, Uploads, Encryption, Replication("Enabled", PolicyValue.Null)],
            "`rules[0].destination.encryptionConfiguration.replicaKmsKeyId` is not set, and a key encrypts uploads. "
            + "Name "
            + "a key for the copies."),
        Violating(
            "A replica of a table",
            Table(OtherKey, null),
            "`replicas[0].kmsKeyArn` is not a key of the account on this replica of orders, which one encrypts. Name a "
            + "key."),
        Violating(
            "A replica beside its table",
            [
                Table(OtherKey, OtherKey),
                new TestResource("aws:dynamodb/tableReplica:TableReplica", "orders-eu")
                    .Naming("globalTableArn", Table(OtherKey, OtherKey)),
            ],
            "`kmsKeyArn` is not a key of the account on this replica of the table orders, which one encrypts. Name a "
            + "key."),
        Violating(
            "A replica of a secret",
            TestResource.Of<SecretsManager.Secret>("login", new()
            {
                ["kmsKeyId"] = OtherKey,
                ["replicas"] = PolicyValue.List(new PropertyBag { ["region"] = "eu-west-1" }),
            }),
            "`replicas[0].kmsKeyId` is not a key of the account on this replica of login, which one encrypts. Name a "
            + "key."),
        Violating(
            "A copy of a database in another region",
            [Key, Database, Copy("eu-west-1")],
            "`kmsKeyId` is not a key of the account on this copy of the database orders in another region, which one "
            + "encrypts. Name a key."),
        Violating(
            "A copy of automatic backups",
            [
                Key, Database,
                new TestResource(
                    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication", "orders")
                    .Naming("sourceDbInstanceArn", Database),
            ],
            "`kmsKeyId` is not a key of the account on this copy of the backups orders, which one encrypts. Name a "
            + "key."),
        Violating(
            "A queue for failed messages",
            [Key, Failures, Work(Failures)],
            "`kmsMasterKeyId` is not a key of the account on this queue for the failed messages of work, which one "
            + "encrypts. Name a key."),
        NotApplicable(
            "A replication of a bucket without a key",
            Replication("Disabled", PolicyValue.Null) with { PropertyDependencies = Other },
            "No key of the stack encrypts its bucket."),
        Undecided(
            "A status that is not known yet",
            "rules.0.sourceSelectionCriteria.sseKmsEncryptedObjects.status",
            Key, Uploads, Encryption, Replication(PolicyValue.Unknown(), OtherKey)),
    ];

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<TestResource>> Other =
        new Dictionary<string, IReadOnlyList<TestResource>> { ["bucket"] = [Logs] };

    private static readonly TestResource Database =
        TestResource.Of<Rds.Instance>("orders", new() { ["region"] = "us-east-1" }).Naming("kmsKeyId", Key);

    private static readonly TestResource Failures = TestResource.Of<Sqs.Queue>("failures");

    private static TestResource Replication(PolicyValue status, PolicyValue key) =>
        Companion("aws:s3/bucketReplicationConfig:BucketReplicationConfig", Uploads, new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag
            {
                ["sourceSelectionCriteria"] = new PropertyBag
                {
                    ["sseKmsEncryptedObjects"] = new PropertyBag { ["status"] = status },
                },
                ["destination"] = new PropertyBag
                {
                    ["encryptionConfiguration"] = new PropertyBag { ["replicaKmsKeyId"] = key },
                },
            }),
        });

    private static TestResource Table(string? key, string? replicaKey) => TestResource.Of<DynamoDB.Table>("orders", new()
    {
        ["serverSideEncryption"] = new PropertyBag { ["enabled"] = true, ["kmsKeyArn"] = key },
        ["replicas"] = PolicyValue.List(new PropertyBag { ["regionName"] = "eu-west-1", ["kmsKeyArn"] = replicaKey }),
    });

    private static TestResource Copy(string region) =>
        TestResource.Of<Rds.Instance>("copy", new() { ["region"] = region }).Naming("replicateSourceDb", Database);

    private static TestResource Work(TestResource failures) =>
        TestResource.Of<Sqs.Queue>("work").Naming("kmsMasterKeyId", Key).Naming("redrivePolicy", failures);
}
