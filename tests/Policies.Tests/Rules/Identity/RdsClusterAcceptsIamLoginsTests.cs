using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RdsClusterAcceptsIamLoginsTests : RuleTests<RdsClusterAcceptsIamLogins>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A cluster with logins through IAM",
            Cluster(new() { ["iamDatabaseAuthenticationEnabled"] = true })),
        Violating(
            "A cluster without logins through IAM",
            Cluster(new() { ["iamDatabaseAuthenticationEnabled"] = false }),
            "`iamDatabaseAuthenticationEnabled` is false on this cluster. Set it to true."),
        Violating(
            "A cluster that leaves it at the default",
            Cluster([]),
            "`iamDatabaseAuthenticationEnabled` is not set on this cluster. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "iamDatabaseAuthenticationEnabled",
            Cluster(new() { ["iamDatabaseAuthenticationEnabled"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        NotApplicable(
            "The first Aurora Serverless",
            Cluster(new() { ["engineMode"] = "serverless" }),
            "The first Aurora Serverless has no logins through IAM."),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
