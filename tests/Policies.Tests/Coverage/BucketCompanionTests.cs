namespace Alicerce.Policies.Tests.Coverage;

/// <summary>
/// What says how a bucket is, is in resources of its own. In a preview they name it by a value that is not known yet, and
/// what nobody declares is as AWS makes new buckets.
/// </summary>
public sealed class BucketCompanionTests
{
    private static readonly TestResource Logs = TestResource.Of<S3.Bucket>("logs");

    private static readonly TestResource Archive = TestResource.Of<S3.Bucket>("archive");

    private static readonly TestResource Uploads = TestResource.Of<S3.Bucket>("uploads") with
    {
        Options = new() { Protect = true },
    };

    // The rules about companions; the others need what the companions of this test do not say.
    private static readonly string[] AboutCompanions =
    [
        "s3-bucket-aborts-incomplete-uploads",
        "s3-bucket-declares-public-access-block",
        "s3-bucket-expires-old-versions",
        "s3-bucket-has-lifecycle",
        "s3-bucket-keeps-versions",
        "s3-bucket-logs-access",
        "s3-bucket-refuses-plain-http",
        "s3-bucket-uses-kms",
        "s3-bucket-uses-no-acls",
    ];

    [TestCaseSource(nameof(AboutCompanions))]
    public async Task Are_found_by_the_reference_alone(string rule) =>
        Assert.That(
            (await RunAsync(Uploads, [Logs, .. Companions(Uploads), .. Companions(Logs)])).For(rule)
                .Where(result => result.Outcome != PolicyOutcome.NotApplicable)
                .Select(result => result.Outcome),
            Is.EqualTo(new[] { PolicyOutcome.Compliant }));

    [TestCaseSource(nameof(AboutCompanions))]
    public async Task Of_another_bucket_are_not_taken_for_its_own(string rule)
    {
        var results = (await RunAsync(Uploads, [Logs, Archive, .. Companions(Archive)])).For(rule);

        Assert.That(
            results.Where(result => result.Urn == Uploads.Urn).Select(result => result.Outcome),
            Is.EqualTo((await RunAsync(Uploads, Logs, Archive)).For(rule)
                .Where(result => result.Urn == Uploads.Urn)
                .Select(result => result.Outcome)));
    }

    // S3 encrypts every object since 2023, and closes new buckets to the public.
    [Test]
    public async Task That_are_absent_leave_what_aws_does_by_itself()
    {
        var report = await RunAsync(Uploads);

        Assert.That(
            report.Violations.Where(violation => violation.EnforcementLevel == EnforcementLevel.Mandatory)
                .Select(violation => violation.Policy),
            Is.Empty);
    }

    private static IEnumerable<TestResource> Companions(TestResource bucket)
    {
        yield return Of("Versioning", new()
        {
            ["versioningConfiguration"] = new PropertyBag { ["status"] = "Enabled" },
        });
        yield return Of("PublicAccessBlock", new()
        {
            ["blockPublicAcls"] = true,
            ["blockPublicPolicy"] = true,
            ["ignorePublicAcls"] = true,
            ["restrictPublicBuckets"] = true,
        });
        yield return Of("OwnershipControls", new()
        {
            ["rule"] = new PropertyBag { ["objectOwnership"] = "BucketOwnerEnforced" },
        });
        yield return Of("ServerSideEncryptionConfiguration", new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag
            {
                ["applyServerSideEncryptionByDefault"] = new PropertyBag
                {
                    ["sseAlgorithm"] = "aws:kms",
                    ["kmsMasterKeyId"] = PolicyValue.Unknown(),
                },
            }),
        });
        yield return Of("Logging", new() { ["targetPrefix"] = "s3/" }).Naming("targetBucket", Logs);
        yield return Of("LifecycleConfiguration", new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag
            {
                ["id"] = "tidy",
                ["status"] = "Enabled",
                ["abortIncompleteMultipartUpload"] = new PropertyBag { ["daysAfterInitiation"] = 7 },
                ["noncurrentVersionExpiration"] = new PropertyBag { ["noncurrentDays"] = 30 },
            }),
        });
        yield return Of("Policy", new()
        {
            ["policy"] = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Deny",
                      "Principal": "*",
                      "Action": "s3:*",
                      "Resource": "*",
                      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                    }
                  ]
                }
                """,
        });

        TestResource Of(string kind, PropertyBag properties)
        {
            var module = $"bucket{kind}";
            return new TestResource($"aws:s3/{module}:Bucket{kind}", $"{bucket.Name}-{kind}") { Properties = properties }
                .Naming("bucket", bucket);
        }
    }

    private static Task<PolicyReport> RunAsync(TestResource bucket, params TestResource[] others)
    {
        var stack = new StackInfo { Name = "prod", Project = "shop", IsKnown = true };
        return new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack }.RunAsync([bucket, .. others]);
    }
}
