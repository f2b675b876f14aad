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
    public async Task The_table_can_be_restored_and_is_encrypted_by_default()
    {
        var plan = await PlanOf(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), KeyArn = "key-arn" }));

        var table = plan.Find("aws:dynamodb/table:Table");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["pointInTimeRecovery.enabled"], Is.True);
            Assert.That(table["pointInTimeRecovery.recoveryPeriodInDays"], Is.EqualTo(35));
            Assert.That(table["serverSideEncryption.enabled"], Is.True);
            Assert.That(table["serverSideEncryption.kmsKeyArn"], Is.EqualTo("key-arn"));
            Assert.That(table["deletionProtectionEnabled"], Is.True);
            Assert.That(table["billingMode"], Is.EqualTo("PAY_PER_REQUEST"));
            Assert.That(table["ttl.attributeName"], Is.EqualTo("expiresAt"));
            Assert.That(table["tags.Backup"], Is.EqualTo("alicerce-test-vault"));
        }
    }

    [Test]
    public async Task Every_key_of_the_table_and_its_index_is_a_declared_attribute()
    {
        var plan = await PlanOf(() => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags() }));

        var table = plan.Find("aws:dynamodb/table:Table");
        var attributes = Enumerable.Range(0, 4).Select(index => table[$"attributes.{index}.name"]);
        Assert.That(attributes, Is.EquivalentTo(new[]
        {
            table["hashKey"],
            table["rangeKey"],
            table["globalSecondaryIndexes.0.hashKey"],
            table["globalSecondaryIndexes.0.rangeKey"],
        }));
    }

    [Test]
    public async Task Zero_days_switch_point_in_time_recovery_off()
    {
        var plan = await PlanOf(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), PointInTimeRecoveryDays = 0 }));

        var table = plan.Find("aws:dynamodb/table:Table");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["pointInTimeRecovery.enabled"], Is.False);
            Assert.That(table["pointInTimeRecovery.recoveryPeriodInDays"], Is.Null);
        }
    }

    [TestCase("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")]
    [TestCase("aws:s3/bucketOwnershipControls:BucketOwnershipControls")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy")]
    [TestCase("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration")]
    [TestCase("aws:s3/bucketVersioning:BucketVersioning")]
    [TestCase("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")]
    public async Task Every_bucket_has_its_companion(string type)
    {
        var plan = await PlanOf(() => Storage());

        Assert.That(
            plan.All(type).Select(companion => companion["bucket"]),
            Is.EquivalentTo(plan.All("aws:s3/bucket:Bucket").Select(bucket => $"{bucket.Name}-id")));
    }

    [Test]
    public async Task No_bucket_is_public()
    {
        var plan = await PlanOf(() => Storage());

        var switches = plan.All("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").SelectMany(block => new[]
        {
            block["blockPublicAcls"],
            block["blockPublicPolicy"],
            block["ignorePublicAcls"],
            block["restrictPublicBuckets"],
        });
        Assert.That(switches, Has.All.EqualTo(true).And.Exactly(8).Items);
    }

    [Test]
    public async Task Uploads_are_encrypted_with_the_given_key_and_logs_with_the_key_of_the_service()
    {
        var plan = await PlanOf(() => Storage());

        const string Type = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
        var incoming = plan.Find(Type, "storage-incoming");
        var logs = plan.Find(Type, "storage-logs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(incoming["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"], Is.EqualTo("aws:kms"));
            Assert.That(incoming["rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId"], Is.EqualTo("key-arn"));
            Assert.That(incoming["rules.0.bucketKeyEnabled"], Is.True);
            Assert.That(logs["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"], Is.EqualTo("AES256"));
        }
    }

    [Test]
    public async Task Plain_http_is_denied()
    {
        var plan = await PlanOf(() => Storage());

        var denials = plan.All("aws:s3/bucketPolicy:BucketPolicy")
            .Select(policy => policy.Statements("policy")["DenyPlainHttp"]).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(denials, Has.Count.EqualTo(2));
            Assert.That(denials.Select(denial => (string?)denial["Effect"]), Has.All.EqualTo("Deny"));
            Assert.That(
                denials.Select(denial => (string?)denial["Condition"]!["Bool"]!["aws:SecureTransport"]),
                Has.All.EqualTo("false"));
        }
    }

    [TestCase("sa-east-1", "AWS", "arn:aws:iam::507241528517:root")]
    [TestCase("ap-southeast-5", "Service", "logdelivery.elasticloadbalancing.amazonaws.com")]
    public async Task Load_balancers_write_their_logs_as_the_region_does_it(string region, string kind, string writer)
    {
        var plan = await PlanOf(() => Storage(region));

        var statement = plan.Find("aws:s3/bucketPolicy:BucketPolicy", "storage-logs")
            .Statements("policy")["LoadBalancerAccessLogs"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)statement["Principal"]![kind], Is.EqualTo(writer));
            Assert.That((string?)statement["Resource"], Does.EndWith($"/balancer/AWSLogs/{AwsMocks.AccountId}/*"));
        }
    }

    [Test]
    public async Task Uploads_are_backed_up_and_logs_are_not()
    {
        var plan = await PlanOf(() => Storage());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:s3/bucket:Bucket", "storage-incoming")["tags.Backup"],
                Is.EqualTo("alicerce-test-vault"));
            Assert.That(plan.Find("aws:s3/bucket:Bucket", "storage-logs")["tags.Backup"], Is.Null);
            Assert.That(
                plan.Find("aws:s3/bucketLogging:BucketLogging")["targetBucket"], Is.EqualTo("storage-logs-id"));
        }
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

    private static Storage Storage(string region = "us-east-1") => new("storage", new StorageArgs
    {
        Account = Given.Account(region),
        Tags = Given.Tags(),
        KeyArn = "key-arn",
    });
}
