using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsCertificateAuthorityIsCurrentTests : RuleTests<RdsCertificateAuthorityIsCurrent>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A current authority", Database(new() { ["caCertIdentifier"] = "rds-ca-rsa2048-g1" })),
        Compliant("A database that leaves it at the default", Database([])),
        Violating(
            "An authority that has expired",
            Database(new() { ["caCertIdentifier"] = "rds-ca-2019" }),
            "`caCertIdentifier` is \"rds-ca-2019\" on this database, and that authority has expired. Set it to "
            + "`rds-ca-rsa2048-g1`."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "An authority that is not known yet",
            "caCertIdentifier",
            Database(new() { ["caCertIdentifier"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
