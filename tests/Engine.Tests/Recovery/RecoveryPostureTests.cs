using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Recovery;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Topology;

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

    private ImmutableArray<RecoveryPosture> Postures() => RecoveryPosture.Of(new StackTopology(_stack.Result));
}
