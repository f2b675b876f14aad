using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class DataStoresAreProtectedTests : RuleTests<DataStoresAreProtected>
{
    private const string Missing = "The resource option `protect` is not set. Set it to true.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A table that is protected", Protected(TestResource.Of<DynamoDB.Table>("orders"))),
        Compliant("A bucket that is protected", Protected(TestResource.Of<S3.Bucket>("uploads"))),
        Compliant("A bucket that is meant to be emptied", Bucket(forceDestroy: true)),
        Violating("A table that is not protected", TestResource.Of<DynamoDB.Table>("orders"), Missing),
        Violating("A database that is not protected", TestResource.Of<Rds.Instance>("db"), Missing),
        Violating("A cluster that is not protected", new TestResource("aws:rds/cluster:Cluster", "cluster"), [Missing]),
        Violating("A bucket that is not protected", Bucket(forceDestroy: false), Missing),
        Violating("A vault that is not protected", TestResource.Of<Backup.Vault>("daily"), Missing),
        NotApplicable(
            "A read replica",
            TestResource.Of<Rds.Instance>("copy", new() { ["replicateSourceDb"] = "primary" }),
            "A read replica holds nothing of its own."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided("A bucket that may be meant to be emptied", "forceDestroy", Bucket(PolicyValue.Unknown())),
    ];

    private static TestResource Bucket(PolicyValue forceDestroy) =>
        TestResource.Of<S3.Bucket>("uploads", new() { ["forceDestroy"] = forceDestroy });

    private static TestResource Protected(TestResource resource) =>
        resource with { Options = new() { Protect = true } };
}
