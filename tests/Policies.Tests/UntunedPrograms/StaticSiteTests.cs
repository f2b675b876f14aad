using static Alicerce.Policies.Tests.UntunedPrograms.Findings;

namespace Alicerce.Policies.Tests.UntunedPrograms;

/// <summary>A web site in a bucket behind CloudFront, and the older way: a bucket that everyone reads.</summary>
public sealed class StaticSiteTests
{
    private static readonly TestResource Bucket = TestResource.Of<S3.Bucket>("site");

    private static readonly TestResource Distribution =
        new TestResource("aws:cloudfront/distribution:Distribution", "cdn")
        {
            Properties = new()
            {
                ["enabled"] = true,
                ["viewerCertificate"] = new PropertyBag { ["cloudfrontDefaultCertificate"] = true },
            },
        }.Naming("origins", Bucket);

    [Test]
    public async Task A_private_bucket_behind_CloudFront_is_stopped_for_the_protection_of_production_alone() =>
        Assert.That(
            await OfAsync(
                Bucket,
                TestResource.Of<S3.BucketPublicAccessBlock>("site", new()
                {
                    ["blockPublicAcls"] = true,
                    ["blockPublicPolicy"] = true,
                    ["ignorePublicAcls"] = true,
                    ["restrictPublicBuckets"] = true,
                }).Naming("bucket", Bucket),
                Distribution,
                TestResource.Of<S3.BucketPolicy>("site")
                    .Naming("bucket", Bucket)
                    .Naming("policy", Bucket, Distribution)),
            Is.EqualTo(new[]
            {
                "! data-stores-are-protected site",
                "s3-bucket-aborts-incomplete-uploads site",
                "s3-bucket-has-lifecycle site",
                "s3-bucket-keeps-versions site",
                "s3-bucket-logs-access site",
                "s3-bucket-uses-kms site",
                "spending-is-watched-by-budget",
            }));

    [Test]
    public async Task A_bucket_that_everyone_reads_is_stopped() =>
        Assert.That(
            await OfAsync(
                Bucket,
                new TestResource("aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration", "site")
                {
                    Properties = new()
                    {
                        ["indexDocument"] = new PropertyBag { ["suffix"] = "index.html" },
                    },
                }.Naming("bucket", Bucket),
                TestResource.Of<S3.BucketPublicAccessBlock>("site", new()
                {
                    ["blockPublicAcls"] = false,
                    ["blockPublicPolicy"] = false,
                }).Naming("bucket", Bucket),
                TestResource.Of<S3.BucketPolicy>("site", new()
                {
                    ["policy"] =
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
                         "Action":["s3:GetObject"],"Resource":["arn:aws:s3:::site/*"]}]}
                        """,
                }).Naming("bucket", Bucket)),
            Is.EqualTo(new[]
            {
                "! data-stores-are-protected site",
                "! s3-bucket-blocks-public-access site",
                "! s3-bucket-grants-nothing-to-everyone site",
                "s3-bucket-aborts-incomplete-uploads site",
                "s3-bucket-has-lifecycle site",
                "s3-bucket-keeps-versions site",
                "s3-bucket-logs-access site",
                "s3-bucket-refuses-plain-http site",
                "s3-bucket-uses-kms site",
                "spending-is-watched-by-budget",
            }));
}
