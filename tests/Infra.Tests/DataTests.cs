using Alicerce.Infra.Data;

namespace Alicerce.Infra.Tests;

public sealed class DataTests
{
    [Test]
    public async Task The_database_is_private_encrypted_and_backed_up_by_default()
    {
        var plan = await PlanOf(() => Database());

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(database["publiclyAccessible"], Is.False);
            Assert.That(database["storageEncrypted"], Is.True);
            Assert.That(database["kmsKeyId"], Is.EqualTo("key-arn"));
            Assert.That(database["backupRetentionPeriod"], Is.EqualTo(14));
            Assert.That(database["copyTagsToSnapshot"], Is.True);
            Assert.That(database["deletionProtection"], Is.True);
            Assert.That(database["skipFinalSnapshot"], Is.False);
            Assert.That(database["finalSnapshotIdentifier"], Is.EqualTo("alicerce-test-final"));
            Assert.That(database["tags.Backup"], Is.EqualTo("alicerce-test-vault"));
            Assert.That(database.List("vpcSecurityGroupIds"), Is.EqualTo(["sg-db"]));
        }
    }

    [Test]
    public async Task Nobody_chooses_the_password_of_the_database()
    {
        var plan = await PlanOf(() => Database());

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(database["manageMasterUserPassword"], Is.True);
            Assert.That(database["masterUserSecretKmsKeyId"], Is.EqualTo("key-arn"));
            Assert.That(database["iamDatabaseAuthenticationEnabled"], Is.True);
            Assert.That(database.Inputs.Keys, Has.None.EqualTo("password").And.None.EqualTo("passwordWo"));
        }
    }

    [Test]
    public async Task The_database_lives_in_the_given_subnets_and_takes_only_tls()
    {
        var plan = await PlanOf(() => Database());

        var parameters = plan.Find("aws:rds/parameterGroup:ParameterGroup");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:rds/subnetGroup:SubnetGroup").List("subnetIds"), Is.EqualTo(["subnet-a", "subnet-b"]));
            Assert.That(parameters["family"], Is.EqualTo("postgres17"));
            Assert.That(parameters["parameters.0.name"], Is.EqualTo("rds.force_ssl"));
            Assert.That(parameters["parameters.0.value"], Is.EqualTo("1"));
            Assert.That(parameters["parameters.2.applyMethod"], Is.EqualTo("pending-reboot"));
        }
    }

    [Test]
    public async Task The_log_groups_of_the_database_exist_with_an_end_to_what_they_keep()
    {
        var plan = await PlanOf(() => Database());

        var groups = plan.All("aws:cloudwatch/logGroup:LogGroup");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(groups.Select(group => group["name"]), Is.EquivalentTo(
                ["/aws/rds/instance/alicerce-test/postgresql", "/aws/rds/instance/alicerce-test/upgrade"]));
            Assert.That(groups.Select(group => group["retentionInDays"]), Has.All.EqualTo(30));
            Assert.That(
                plan.Find("aws:rds/instance:Instance").List("enabledCloudwatchLogsExports"),
                Is.EqualTo(["postgresql", "upgrade"]));
        }
    }

    [Test]
    public async Task Enhanced_monitoring_brings_its_role()
    {
        var plan = await PlanOf(() => _ = new Database("database", new DatabaseArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            Identifier = "alicerce-test",
            SubnetIds = "subnet-a",
            SecurityGroupId = "sg-db",
            EnhancedMonitoring = true,
        }));

        var trust = plan.Find("aws:iam/role:Role", "database-monitoring").Statements("assumeRolePolicy")["Assume"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:rds/instance:Instance")["monitoringInterval"], Is.EqualTo(60));
            Assert.That((string?)trust["Principal"]!["Service"], Is.EqualTo("monitoring.rds.amazonaws.com"));
            Assert.That(
                (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"],
                Is.EqualTo(AwsMocks.AccountId));
        }
    }

    [Test]
    public async Task A_restore_makes_a_new_database_beside_the_old_one()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod")
            .With("alicerce:database.generation", 2)
            .With("alicerce:database.restoreFrom", "2026-11-20T12:00:00Z")
            .With("alicerce:database.keepPrevious", true));

        var old = plan.Find("aws:rds/instance:Instance", "database");
        var restored = plan.Find("aws:rds/instance:Instance", "database-2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((old["identifier"], restored["identifier"]), Is.EqualTo(("alicerce-prod", "alicerce-prod-2")));
            Assert.That(old["restoreToPointInTime.sourceDbInstanceIdentifier"], Is.Null);
            Assert.That(restored["restoreToPointInTime.sourceDbInstanceIdentifier"], Is.EqualTo("alicerce-prod"));
            Assert.That(restored["restoreToPointInTime.restoreTime"], Is.EqualTo("2026-11-20T12:00:00Z"));
            Assert.That(restored["finalSnapshotIdentifier"], Is.EqualTo("alicerce-prod-2-final"));
            Assert.That(
                plan.All("aws:cloudwatch/logGroup:LogGroup").Select(group => group["name"]),
                Has.Member("/aws/rds/instance/alicerce-prod-2/postgresql"));
        }
    }

    [TestCase("latest", true, null)]
    [TestCase("alicerce-prod-final", null, "alicerce-prod-final")]
    [TestCase("awsbackup:job-1234", null, "awsbackup:job-1234")]
    public async Task A_restore_starts_from_the_latest_moment_or_from_a_snapshot(
        string source, bool? latest, string? snapshot)
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("staging")
            .With("alicerce:database.generation", 3)
            .With("alicerce:database.restoreFrom", source));

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(database["restoreToPointInTime.useLatestRestorableTime"], Is.EqualTo(latest));
            Assert.That(
                database["restoreToPointInTime.sourceDbInstanceIdentifier"],
                Is.EqualTo(latest is null ? null : "alicerce-staging-2"));
            Assert.That(database["snapshotIdentifier"], Is.EqualTo(snapshot));
        }
    }

    [Test]
    public async Task A_proxy_logs_in_through_iam_and_takes_only_tls()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:database.proxy", true));

        var proxy = plan.Find("aws:rds/proxy:Proxy");
        var role = plan.Find("aws:iam/rolePolicy:RolePolicy", "database-proxy-own").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(proxy["requireTls"], Is.True);
            Assert.That(proxy["defaultAuthScheme"], Is.EqualTo("IAM_AUTH"));
            Assert.That(proxy.List("vpcSecurityGroupIds"), Is.EqualTo(["network-proxy-id"]));
            Assert.That(
                role["LogInAsClients"]["Resource"]!.ToJsonString(),
                Does.Contain(":dbuser:db-ABC/app\"").And.Contain(":dbuser:db-ABC/worker\""));
            Assert.That((string?)role["ReadPasswordOfAdministrator"]["Resource"], Does.EndWith(":secret:db"));
            Assert.That(plan.Find("aws:rds/proxyTarget:ProxyTarget")["dbInstanceIdentifier"], Is.EqualTo("alicerce-prod"));
        }
    }

    [Test]
    public async Task Instances_log_in_at_the_proxy_when_there_is_one()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:database.proxy", true));

        Assert.That(
            (string?)plan.Find("aws:iam/rolePolicy:RolePolicy", "web-instance-own")
                .Statements("policy")["ConnectToDatabase"]["Resource"],
            Is.EqualTo("arn:aws:rds-db:us-east-1:123456789012:dbuser:prx-ABC/app"));
    }

    private static Task<Plan> PlanOf(Action program) => Plan.OfAsync(program);

    private static Database Database() => new("database", new DatabaseArgs
    {
        Account = Given.Account(),
        Tags = Given.Tags(),
        Identifier = "alicerce-test",
        SubnetIds = new[] { "subnet-a", "subnet-b" },
        SecurityGroupId = "sg-db",
        KeyArn = "key-arn",
    });
}
