using Alicerce.Policies.Rules.Backups;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class S3BucketKeepsVersionsTests : RuleTests<S3BucketKeepsVersions>
{
    private const string Missing =
        "No `aws.s3.BucketVersioning` keeps versions of this bucket. Add one with `versioningConfiguration.status` "
        + "\"Enabled\".";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket with versions", Uploads, Versioning("Enabled")),
        Compliant("A bucket that says so itself", TestResource.Of<S3.Bucket>("uploads", new()
        {
            ["versioning"] = new PropertyBag { ["enabled"] = true },
        })),
        Violating("A bucket without versions", [Uploads], Missing),
        Violating("A bucket that suspended its versions", [Uploads, Versioning("Suspended")], Missing),
        Violating(
            "What S3 shows only later",
            [TestResource.Of<S3.Bucket>("uploads", new() { ["versioning"] = PolicyValue.Unknown() })],
            Missing),
        Undecided("A name that both take from a third resource", "bucket", Generated, VersionsOfGenerated),
        Undecided(
            "A status that is not known yet",
            "versioningConfiguration.status",
            Uploads,
            Versioning(PolicyValue.Unknown())),
        Undecided(
            "Versions of a bucket that is not known yet",
            "bucket",
            Uploads,
            TestResource.Of<S3.BucketVersioning>("versions", new() { ["bucket"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Generated =>
        TestResource.Of<S3.Bucket>("generated").Naming(
            "bucket",
            new TestResource("random:index/randomPet:RandomPet", "pet"));

    private static TestResource VersionsOfGenerated => Versioning("Enabled") with
    {
        PropertyDependencies = Generated.PropertyDependencies,
    };
}
