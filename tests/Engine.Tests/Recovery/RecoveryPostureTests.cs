using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Recovery;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Topology;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Recovery;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RecoveryPostureTests
{
    private const string Table = "aws:dynamodb/table:Table";
    private const string Volume = "aws:ebs/volume:Volume";

    private readonly SampleStack _stack = new();

    [Test]
    public void Says_that_nothing_keeps_a_table_that_has_no_backup()
    {
        _stack.Add(Table, "orders");

        var posture = Postures().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posture.Backups, Is.Empty);
            Assert.That(posture.PointObjective, Is.Null);
            Assert.That(posture.Protections, Is.Empty);
            Assert.That(posture.IsTested, Is.False);
        }
    }

    [Test]
    public void Reads_what_a_table_keeps_by_itself()
    {
        _stack.Add(Table, "orders", """{"pointInTimeRecovery":{"enabled":true,"recoveryPeriodInDays":7},"deletionProtectionEnabled":true}""");

        var posture = Postures().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posture.PointObjective, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(posture.RetentionDays, Is.EqualTo(7));
            Assert.That(posture.Protections, Is.EqualTo((string[])["deletion protection"]));
        }
    }

    [TestCase("""{"backupRetentionPeriod":14}""", ExpectedResult = 14)]
    [TestCase("""{"backupRetentionPeriod":0}""", ExpectedResult = null)]
    [TestCase("{}", ExpectedResult = null)]
    public int? Reads_the_automated_backups_of_a_database(string inputs)
    {
        _stack.Add("aws:rds/instance:Instance", "orders", inputs);

        return Postures().Single().RetentionDays;
    }

    [Test]
    public void Finds_the_plan_that_selects_by_tag_with_its_copies_and_its_tests()
    {
        _stack.Add(Table, "orders", """{"tags":{"Backup":"daily"}}""");
        _stack.Add(Table, "drafts");
        var vault = _stack.Add("aws:backup/vault:Vault", "vault", """{"region":"us-east-1"}""");
        var copy = _stack.Add("aws:backup/vault:Vault", "copy", """{"region":"us-west-2"}""");
        var plan = _stack.Add(
            "aws:backup/plan:Plan",
            "plan",
            """{"region":"us-east-1","rules":[{"ruleName":"daily","schedule":"cron(0 5 * * ? *)","lifecycle":{"deleteAfter":35},"copyActions":[{}]}]}""",
            ("rules", vault),
            ("rules", copy));
        _stack.Add("aws:backup/selection:Selection", "all", """{"selectionTags":[{"type":"STRINGEQUALS","key":"Backup","value":"daily"}]}""", ("planId", plan));
        _stack.Add(
            "aws:backup/restoreTestingSelection:RestoreTestingSelection",
            "tests",
            """{"protectedResourceType":"DynamoDB","protectedResourceArns":["*"],"protectedResourceConditions":{"stringEquals":[{"key":"aws:ResourceTag/Backup","value":"daily"}]}}""");

        var postures = Postures().ToDictionary(posture => posture.Resource.Name);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(postures["orders"].Backups.Single().Name, Is.EqualTo("AWS Backup, daily"));
            Assert.That(postures["orders"].PointObjective, Is.EqualTo(TimeSpan.FromDays(1)));
            Assert.That(postures["orders"].RetentionDays, Is.EqualTo(35));
            Assert.That(postures["orders"].Copies, Is.EqualTo((string[])["us-west-2"]));
            Assert.That(postures["orders"].Plans, Is.EqualTo((Urn[])[plan]));
            Assert.That(postures["orders"].IsTested, Is.True);
            Assert.That(postures["drafts"].Backups, Is.Empty);
            Assert.That(postures["drafts"].IsTested, Is.False);
        }
    }

    [Test]
    public void Counts_versions_of_a_bucket_until_they_expire()
    {
        var bucket = _stack.Add("aws:s3/bucket:Bucket", "files");
        _stack.Add("aws:s3/bucketVersioning:BucketVersioning", "files", """{"versioningConfiguration":{"status":"Enabled"}}""", ("bucket", bucket));
        _stack.Add(
            "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
            "files",
            """{"rules":[{"status":"Enabled","noncurrentVersionExpiration":{"noncurrentDays":90}},{"status":"Disabled","noncurrentVersionExpiration":{"noncurrentDays":1}}]}""",
            ("bucket", bucket));

        var posture = Postures().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posture.PointObjective, Is.EqualTo(TimeSpan.Zero));
            Assert.That(posture.RetentionDays, Is.EqualTo(90));
        }
    }

    [Test]
    public void Finds_the_snapshots_of_a_volume()
    {
        _stack.Add(Volume, "data", """{"tags":{"Snapshots":"yes"}}""");
        _stack.Add(
            "aws:dlm/lifecyclePolicy:LifecyclePolicy",
            "volumes",
            """{"policyDetails":{"targetTags":{"Snapshots":"yes"},"schedules":[{"name":"hourly","createRule":{"interval":1,"intervalUnit":"HOURS"},"retainRule":{"count":48},"crossRegionCopyRules":[{"target":"us-west-2"}]}]}}""");

        var posture = Postures().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posture.PointObjective, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(posture.RetentionDays, Is.EqualTo(2));
            Assert.That(posture.Copies, Is.EqualTo((string[])["us-west-2"]));
        }
    }

    [TestCase("cron(0 5 * * ? *)", "24")]
    [TestCase("cron(0 */6 * * ? *)", "6")]
    [TestCase("cron(0 8,20 ? * * *)", "12")]
    [TestCase("cron(0 12 ? * SUN *)", "168")]
    [TestCase("cron(0 3 ? * MON-FRI *)", "72")]
    [TestCase("cron(0 5 1 * ? *)", "744")]
    [TestCase("rate(12 hours)", "12")]
    [TestCase("rate(1 day)", "24")]
    [TestCase("cron(0 5 L * ? *)", "")]
    [TestCase("every now and then", "")]
    public void Reads_how_far_apart_backups_are(string schedule, string hours)
    {
        _stack.Add(Volume, "data", """{"tags":{"Backup":"yes"}}""");
        var plan = _stack.Add("aws:backup/plan:Plan", "plan", $$"""{"rules":[{"ruleName":"r","schedule":"{{schedule}}"}]}""");
        _stack.Add("aws:backup/selection:Selection", "all", """{"selectionTags":[{"key":"Backup","value":"yes"}]}""", ("planId", plan));

        Assert.That(
            Postures().Single().PointObjective?.TotalHours.ToString(CultureInfo.InvariantCulture) ?? "", Is.EqualTo(hours));
    }

    [TestCase("aws:rds/cluster:Cluster", "{}", ExpectedResult = "RDS cluster: 5 minutes, 1 days")]
    [TestCase("aws:docdb/cluster:Cluster", """{"backupRetentionPeriod":7}""", ExpectedResult = "DocumentDB cluster: 5 minutes, 7 days")]
    [TestCase("aws:neptune/cluster:Cluster", "{}", ExpectedResult = "Neptune cluster: 5 minutes, 1 days")]
    [TestCase("aws:redshift/cluster:Cluster", """{"automatedSnapshotRetentionPeriod":7}""", ExpectedResult = "Redshift cluster: 480 minutes, 7 days")]
    [TestCase("aws:redshift/cluster:Cluster", """{"automatedSnapshotRetentionPeriod":0}""", ExpectedResult = "Redshift cluster: nothing")]
    [TestCase("aws:redshiftserverless/namespace:Namespace", "{}", ExpectedResult = "Redshift Serverless namespace: 30 minutes, 1 days")]
    [TestCase("aws:elasticache/serverlessCache:ServerlessCache", """{"snapshotRetentionLimit":3}""", ExpectedResult = "ElastiCache: 1440 minutes, 3 days")]
    [TestCase("aws:elasticache/cluster:Cluster", "{}", ExpectedResult = "ElastiCache: nothing")]
    [TestCase("aws:memorydb/cluster:Cluster", """{"snapshotRetentionLimit":1}""", ExpectedResult = "MemoryDB cluster: 1440 minutes, 1 days")]
    [TestCase("aws:opensearch/domain:Domain", "{}", ExpectedResult = "OpenSearch domain: 60 minutes, 14 days")]
    [TestCase("aws:keyspaces/table:Table", """{"pointInTimeRecovery":{"status":"ENABLED"}}""", ExpectedResult = "Keyspaces table: 5 minutes, 35 days")]
    [TestCase("aws:fsx/windowsFileSystem:WindowsFileSystem", """{"automaticBackupRetentionDays":30}""", ExpectedResult = "FSx file system: 1440 minutes, 30 days")]
    [TestCase("aws:fsx/windowsFileSystem:WindowsFileSystem", "{}", ExpectedResult = "FSx file system: unknown")]
    [TestCase("aws:rds/instance:Instance", """{"backupRetentionPeriod":"?"}""", ExpectedResult = "RDS instance: unknown")]
    [TestCase(Table, """{"pointInTimeRecovery":{"enabled":"?"}}""", ExpectedResult = "DynamoDB table: unknown")]
    [TestCase("aws:cognito/userPool:UserPool", "{}", ExpectedResult = "Cognito user pool: nothing")]
    public string Knows_what_a_type_keeps_by_itself(string type, string inputs)
    {
        _stack.Add(type, "orders", inputs.Replace("?", Signatures.UnknownString, StringComparison.Ordinal));

        var posture = Postures().Single();
        return posture.Kind + ": " + posture switch
        {
            { Backups.IsEmpty: true } => "nothing",
            { PointObjective: { } point, RetentionDays: { } days } =>
                string.Create(CultureInfo.InvariantCulture, $"{point.TotalMinutes} minutes, {days} days"),
            _ => "unknown",
        };
    }

    [Test]
    public void Counts_replicas_as_copies()
    {
        var table = _stack.Add(Table, "orders", """{"replicas":[{"regionName":"eu-west-1"}]}""");
        var database = _stack.Add("aws:rds/instance:Instance", "books");
        _stack.Add("aws:rds/instance:Instance", "books-read", """{"region":"eu-central-1"}""", ("replicateSourceDb", database));
        var files = _stack.Add("aws:efs/fileSystem:FileSystem", "files");
        _stack.Add(
            "aws:efs/replicationConfiguration:ReplicationConfiguration", "files", """{"destination":{"region":"us-west-2"}}""", ("sourceFileSystemId", files));

        var copies = Postures().ToDictionary(posture => posture.Resource.Urn, posture => string.Join(", ", posture.Copies));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copies[table], Is.EqualTo("replica in eu-west-1"));
            Assert.That(copies[database], Is.EqualTo("read replica books-read in eu-central-1"));
            Assert.That(copies[files], Is.EqualTo("replica in us-west-2"));
        }
    }

    [TestCase("""{"resources":["arn:aws:dynamodb:*:*:table/*"]}""", ExpectedResult = true)]
    [TestCase("""{"resources":["arn:aws:dynamodb:us-east-1:123456789012:table/orders-1"]}""", ExpectedResult = true)]
    [TestCase("""{"resources":["arn:aws:dynamodb:us-east-1:123456789012:table/drafts-*"]}""", ExpectedResult = false)]
    [TestCase("""{"resources":["arn:aws:rds:*:*:db:*"]}""", ExpectedResult = false)]
    [TestCase("""{"resources":["*"],"notResources":["arn:aws:dynamodb:*:*:table/*"]}""", ExpectedResult = false)]
    [TestCase("""{"resources":["*"],"conditions":[{"stringEquals":[{"key":"aws:ResourceTag/Stage","value":"prod"}]}]}""", ExpectedResult = true)]
    [TestCase("""{"resources":["*"],"conditions":[{"stringNotEquals":[{"key":"aws:ResourceTag/Stage","value":"prod"}]}]}""", ExpectedResult = false)]
    [TestCase("""{"resources":["*"],"conditions":[{"stringLike":[{"key":"aws:ResourceTag/Stage","value":"p*"}]}]}""", ExpectedResult = true)]
    [TestCase("""{"resources":["*"],"conditions":[{"stringNotLike":[{"key":"aws:ResourceTag/Stage","value":"p*"}]}]}""", ExpectedResult = false)]
    [TestCase("""{"selectionTags":[{"type":"STRINGEQUALS","key":"Stage","value":"prod"}]}""", ExpectedResult = true)]
    public bool Reads_what_a_selection_selects(string selection)
    {
        _stack.Add(Table, "orders", """{"name":"orders-1","tags":{"Stage":"prod"}}""");
        var plan = _stack.Add("aws:backup/plan:Plan", "daily", """{"rules":[{"ruleName":"daily","schedule":"cron(0 5 * * ? *)"}]}""");
        _stack.Add("aws:backup/selection:Selection", "daily", selection, ("planId", plan));

        return Postures().Single().Plans.Contains(plan);
    }

    [Test]
    public void Names_the_account_that_copies_go_to()
    {
        _stack.Add(Table, "orders", """{"tags":{"Stage":"prod"}}""");
        var plan = _stack.Add(
            "aws:backup/plan:Plan",
            "daily",
            """{"rules":[{"ruleName":"daily","schedule":"cron(0 5 * * ? *)","copyActions":[{"destinationVaultArn":"arn:aws:backup:eu-west-1:210987654321:backup-vault:safe"}]}]}""");
        _stack.Add("aws:backup/selection:Selection", "daily", """{"resources":["*"]}""", ("planId", plan));

        var posture = Postures().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posture.Copies, Is.EqualTo((string[])["eu-west-1, account 210987654321"]));
            Assert.That(posture.IsEndless, "no rule deletes what is old");
        }
    }

    private ImmutableArray<RecoveryPosture> Postures() => RecoveryPosture.Of(new StackTopology(_stack.Result));
}
