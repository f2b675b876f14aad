namespace Alicerce.Policies.Tests;

public sealed class StageTests
{
    [TestCase("dev", ExpectedResult = Stage.Dev)]
    [TestCase("staging", ExpectedResult = Stage.Staging)]
    [TestCase("prod", ExpectedResult = Stage.Prod)]
    [TestCase("pr-17", ExpectedResult = Stage.Prod)]
    public Stage A_stack_has_the_stage_of_its_name(string name) => Stages.Of(new StackInfo { Name = name, Project = "shop" });

    [Test]
    public void The_configuration_goes_before_the_name()
    {
        var stack = new StackInfo
        {
            Name = "prod",
            Project = "shop",
            Config = new StackConfig(new Dictionary<string, string> { ["shop:stage"] = "staging" }),
        };

        Assert.That(Stages.Of(stack), Is.EqualTo(Stage.Staging));
    }

    [Test]
    public void A_published_pack_judges_as_in_production() => Assert.That(Stages.Of(new StackInfo()), Is.EqualTo(Stage.Prod));

    [TestCase("dev", 1, PolicyOutcome.Compliant)]
    [TestCase("staging", 6, PolicyOutcome.Violation)]
    [TestCase("staging", 7, PolicyOutcome.Compliant)]
    [TestCase("prod", 13, PolicyOutcome.Violation)]
    [TestCase("prod", 14, PolicyOutcome.Compliant)]
    public async Task Each_stage_keeps_backups_for_its_own_time(string stage, int days, PolicyOutcome expected)
    {
        var report = await RunAsync(stage, TestResource.Of<Rds.Instance>("db", new() { ["backupRetentionPeriod"] = days }));

        Assert.That(report.For("rds-instance-keeps-backups").Single().Outcome, Is.EqualTo(expected));
    }

    [TestCase("dev", EnforcementLevel.Advisory)]
    [TestCase("staging", EnforcementLevel.Mandatory)]
    [TestCase("prod", EnforcementLevel.Mandatory)]
    public async Task Only_development_may_save_point_in_time_recovery(string stage, EnforcementLevel expected)
    {
        var report = await RunAsync(stage, TestResource.Of<DynamoDB.Table>("files"));

        Assert.That(
            report.For("dynamodb-table-has-point-in-time-recovery").Single().EnforcementLevel, Is.EqualTo(expected));
    }

    [TestCase("dev", PolicyOutcome.Compliant)]
    [TestCase("prod", PolicyOutcome.Violation)]
    public async Task Only_development_may_open_the_application_without_a_load_balancer(string stage, PolicyOutcome expected)
    {
        var report = await RunAsync(stage, TestResource.Of<Vpc.SecurityGroupIngressRule>("app", new()
        {
            ["ipProtocol"] = "tcp",
            ["fromPort"] = 8080,
            ["toPort"] = 8080,
            ["cidrIpv4"] = "0.0.0.0/0",
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.For("high-risk-ports-are-closed-to-the-world").Single().Outcome, Is.EqualTo(expected));
            Assert.That(report.For("only-authorized-ports-are-open-to-the-world").Single().Outcome, Is.EqualTo(expected));
        }
    }

    [TestCase("dev", "Advisory")]
    [TestCase("staging", "Advisory")]
    [TestCase("prod", "Mandatory,Mandatory")]
    public async Task In_production_nothing_that_holds_data_is_deleted_in_one_step(string stage, string expected)
    {
        var report = await RunAsync(stage, TestResource.Of<DynamoDB.Table>("files"));

        var levels = report.For("dynamodb-table-has-deletion-protection")
            .Concat(report.For("data-stores-are-protected"))
            .Select(result => result.EnforcementLevel);
        Assert.That(string.Join(',', levels), Is.EqualTo(expected));
    }

    [TestCase("dev", 7, PolicyOutcome.Compliant)]
    [TestCase("staging", 14, PolicyOutcome.Violation)]
    [TestCase("staging", 30, PolicyOutcome.Compliant)]
    [TestCase("prod", 180, PolicyOutcome.Violation)]
    [TestCase("prod", 365, PolicyOutcome.Compliant)]
    public async Task Each_stage_keeps_logs_for_its_own_time(string stage, int days, PolicyOutcome expected)
    {
        var report = await RunAsync(
            stage, TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["retentionInDays"] = days }));

        Assert.That(report.For("log-group-keeps-logs").Single().Outcome, Is.EqualTo(expected));
    }

    [TestCase("dev", PolicyOutcome.NotApplicable)]
    [TestCase("staging", PolicyOutcome.NotApplicable)]
    [TestCase("prod", PolicyOutcome.Violation)]
    public async Task Only_production_cannot_wait_for_a_restore(string stage, PolicyOutcome expected)
    {
        var report = await RunAsync(stage, TestResource.Of<Rds.Instance>("db"));

        Assert.That(report.For("rds-instance-is-multi-az").Single().Outcome, Is.EqualTo(expected));
    }

    private static Task<PolicyReport> RunAsync(string stage, TestResource resource)
    {
        var stack = new StackInfo { Name = stage, Project = "alicerce", IsKnown = true };
        return new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack }.AnalyzeAsync(resource);
    }
}
