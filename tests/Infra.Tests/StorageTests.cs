using Alicerce.Infra.Data;

namespace Alicerce.Infra.Tests;

public sealed class StorageTests
{
    [TestCase("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")]
    [TestCase("aws:s3/bucketOwnershipControls:BucketOwnershipControls")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy")]
    [TestCase("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration")]
    [TestCase("aws:s3/bucketVersioning:BucketVersioning")]
    [TestCase("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")]
    public async Task Every_bucket_has_its_companion(string type)
    {
        var plan = await Plan.OfAsync(() => Storage());

        Assert.That(
            plan.All(type).Select(companion => companion["bucket"]),
            Is.EquivalentTo(plan.All("aws:s3/bucket:Bucket").Select(bucket => $"{bucket.Name}-id")));
    }

    [Test]
    public async Task No_bucket_is_public()
    {
        var plan = await Plan.OfAsync(() => Storage());

        var switches = plan.All("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").SelectMany(block => new[]
        {
            block["blockPublicAcls"],
            block["blockPublicPolicy"],
            block["ignorePublicAcls"],
            block["restrictPublicBuckets"],
        });
        Assert.That(switches, Has.All.EqualTo(true).And.Exactly(16).Items);
    }

    [Test]
    public async Task Uploads_are_encrypted_with_the_given_key_and_logs_with_the_key_of_the_service()
    {
        var plan = await Plan.OfAsync(() => Storage());

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
        var plan = await Plan.OfAsync(() => Storage());

        var denials = plan.All("aws:s3/bucketPolicy:BucketPolicy")
            .Select(policy => policy.Statements("policy")["DenyPlainHttp"]).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(denials, Has.Count.EqualTo(4));
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
        var plan = await Plan.OfAsync(() => Storage(region));

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
        var plan = await Plan.OfAsync(() => Storage());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:s3/bucket:Bucket", "storage-incoming")["tags.Backup"],
                Is.EqualTo("alicerce-test-vault"));
            Assert.That(plan.Find("aws:s3/bucket:Bucket", "storage-logs")["tags.Backup"], Is.Null);
            Assert.That(
                plan.All("aws:s3/bucketLogging:BucketLogging").Select(logging => logging["targetBucket"]),
                Has.All.EqualTo("storage-logs-id").And.Exactly(3).Items);
        }
    }

    [TestCase(true, "Enabled", "alicerce-test-vault")]
    [TestCase(false, "Disabled", null)]
    public async Task Results_are_backed_up_when_they_have_versions(bool versioned, string status, string? backup)
    {
        var plan = await Plan.OfAsync(() => _ = new Storage("storage", new StorageArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            VersionedResults = versioned,
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:s3/bucketVersioning:BucketVersioning", "storage-results")
                    ["versioningConfiguration.status"],
                Is.EqualTo(status));
            Assert.That(plan.Find("aws:s3/bucket:Bucket", "storage-results")["tags.Backup"], Is.EqualTo(backup));
        }
    }

    [Test]
    public async Task Every_bucket_is_tidied_up()
    {
        var plan = await Plan.OfAsync(() => Storage());

        var rules = plan.All("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules.Select(rule => rule["rules.0.status"]), Has.All.EqualTo("Enabled"));
            Assert.That(
                rules.Select(rule => rule["rules.0.abortIncompleteMultipartUpload.daysAfterInitiation"]),
                Has.All.EqualTo(7));
            Assert.That(
                rules.ToDictionary(rule => rule.Name, rule => rule["rules.0.noncurrentVersionExpiration.noncurrentDays"]),
                Is.EqualTo(new Dictionary<string, object?>
                {
                    ["storage-incoming"] = 90,
                    ["storage-results"] = 90,
                    ["storage-artifacts"] = 90,
                    ["storage-logs"] = 7,
                }));
            Assert.That(
                rules.Where(rule => rule["rules.0.transitions.0.storageClass"] is not null).Select(rule => rule.Name),
                Is.EquivalentTo(["storage-incoming", "storage-results"]));
            Assert.That(
                rules.Where(rule => rule["rules.0.expiration.days"] is not null).Select(rule => rule.Name),
                Is.EqualTo(["storage-logs"]));
        }
    }

    [Test]
    public async Task Old_signatures_upload_nothing()
    {
        var plan = await Plan.OfAsync(() => Storage());

        var denial = plan.Find("aws:s3/bucketPolicy:BucketPolicy", "storage-incoming")
            .Statements("policy")["DenyOldSignatures"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)denial["Effect"], Is.EqualTo("Deny"));
            Assert.That((string?)denial["Action"], Is.EqualTo("s3:PutObject"));
            Assert.That((string?)denial["Resource"], Does.EndWith("storage-incoming/incoming/*"));
            Assert.That(
                (string?)denial["Condition"]!["NumericGreaterThan"]!["s3:signatureAge"], Is.EqualTo("3600000"));
        }
    }

    [Test]
    public async Task Settings_of_a_bucket_come_one_after_the_other()
    {
        var plan = await Plan.OfAsync(() => _ = new SecureBucket("files", new SecureBucketArgs
        {
            AccessLogBucketName = "logs",
        }));

        Assert.That(
            plan.Registrations.Select(registration => registration.Type.Split(':')[^1])
                .Where(type => type.StartsWith("Bucket", StringComparison.Ordinal)),
            Is.EqualTo([
                "Bucket",
                "BucketPublicAccessBlock",
                "BucketOwnershipControls",
                "BucketPolicy",
                "BucketServerSideEncryptionConfiguration",
                "BucketVersioning",
                "BucketLifecycleConfiguration",
                "BucketLogging",
            ]));
    }

    [Test]
    public async Task Pages_of_the_site_upload_from_the_browser_and_others_do_not()
    {
        var plan = await Plan.OfAsync(() => _ = new BrowserUploads("uploads", new BrowserUploadsArgs
        {
            BucketName = "incoming",
            Origins = "https://files.example.com",
        }));

        var cors = plan.Find("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cors["bucket"], Is.EqualTo("incoming"));
            Assert.That(cors.List("corsRules.0.allowedOrigins"), Is.EqualTo(["https://files.example.com"]));
            Assert.That(cors.List("corsRules.0.allowedMethods"), Is.EqualTo(["POST", "PUT"]));
            Assert.That(cors.List("corsRules.0.exposeHeaders"), Is.EqualTo(["ETag"]));
        }
    }

    private static Storage Storage(string region = "us-east-1") => new("storage", new StorageArgs
    {
        Account = Given.Account(region),
        Tags = Given.Tags(),
        KeyArn = "key-arn",
    });
}
