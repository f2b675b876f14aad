using Alicerce.Infra.Monitoring;

namespace Alicerce.Infra.Tests;

public sealed class AuditTrailTests
{
    private const string TrailArn = "arn:aws:cloudtrail:us-east-1:123456789012:trail/alicerce-test-trail";

    [Test]
    public async Task The_trail_covers_every_region_and_its_files_are_validated()
    {
        var trail = (await PlanOf()).Find("aws:cloudtrail/trail:Trail");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(trail["name"], Is.EqualTo("alicerce-test-trail"));
            Assert.That(trail["isMultiRegionTrail"], Is.True);
            Assert.That(trail["includeGlobalServiceEvents"], Is.True);
            Assert.That(trail["enableLogFileValidation"], Is.True);
            Assert.That(trail["cloudWatchLogsGroupArn"], Does.EndWith(":*"));
        }
    }

    [Test]
    public async Task The_bucket_lets_in_this_trail_and_no_other()
    {
        var statements = (await PlanOf()).Find("aws:s3/bucketPolicy:BucketPolicy").Statements("policy");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)statements["TrailChecksBucket"]["Action"], Is.EqualTo("s3:GetBucketAcl"));
            Assert.That((string?)statements["TrailWrites"]["Action"], Is.EqualTo("s3:PutObject"));
            Assert.That(
                (string?)statements["TrailWrites"]["Resource"], Does.EndWith("/AWSLogs/123456789012/*"));
            foreach (var sid in new[] { "TrailChecksBucket", "TrailWrites" })
            {
                Assert.That(
                    (string?)statements[sid]["Condition"]!["StringEquals"]!["aws:SourceArn"], Is.EqualTo(TrailArn));
            }

            Assert.That(
                (string?)statements["TrailWrites"]["Condition"]!["StringEquals"]!["s3:x-amz-acl"],
                Is.EqualTo("bucket-owner-full-control"));
        }
    }

    [Test]
    public async Task Every_filter_has_an_alarm_on_what_it_counts()
    {
        var plan = await PlanOf();

        var filters = plan.All("aws:cloudwatch/logMetricFilter:LogMetricFilter");
        var alarms = plan.All("aws:cloudwatch/metricAlarm:MetricAlarm");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(filters, Has.Count.EqualTo(15));
            Assert.That(
                alarms.Select(alarm => (alarm["namespace"], alarm["metricName"])),
                Is.EquivalentTo(filters.Select(filter =>
                    (filter["metricTransformation.namespace"], filter["metricTransformation.name"]))));
            Assert.That(alarms.Select(alarm => alarm["alarmActions.0"]), Has.All.EqualTo("arn:topic"));
            Assert.That(alarms.Select(alarm => alarm["treatMissingData"]), Has.All.EqualTo("notBreaching"));
            Assert.That(
                filters.Select(filter => (string)filter["pattern"]!),
                Has.All.Matches("^\\{ \\$\\..* \\}$"),
                "a pattern over JSON stands in braces");
        }
    }

    [TestCase(false, 1)]
    [TestCase(true, 2)]
    public async Task Files_are_watched_only_in_buckets_that_are_named(bool watch, int selectors)
    {
        var trail = (await PlanOf(watch)).Find("aws:cloudtrail/trail:Trail");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(trail.List("advancedEventSelectors"), Has.Count.EqualTo(selectors));
            Assert.That(
                trail["advancedEventSelectors.1.fieldSelectors.2.startsWiths.0"],
                watch ? Is.EqualTo("arn:aws:s3:::incoming/") : Is.Null);
        }
    }

    private static Task<Plan> PlanOf(bool watch = false) => Plan.OfAsync(() => Create(watch));

    private static AuditTrail Create(bool watch) => new(
        "trail",
        new AuditTrailArgs
        {
            Account = Given.Account(),
            Prefix = "alicerce-test",
            TopicArn = "arn:topic",
            WatchedBucketArns = watch ? ["arn:aws:s3:::incoming"] : [],
        });
}
