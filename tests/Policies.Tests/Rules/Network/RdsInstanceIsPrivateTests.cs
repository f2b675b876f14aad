using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class RdsInstanceIsPrivateTests : RuleTests<RdsInstanceIsPrivate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A private database", Database(new() { ["publiclyAccessible"] = false })),
        Compliant("A database that says nothing: the provider's default is private", Database([])),
        Violating(
            "A public database",
            Database(new() { ["publiclyAccessible"] = true }),
            "`publiclyAccessible` is true on this database. Set it to false."),
        Undecided(
            "A switch that is not known yet",
            "publiclyAccessible",
            Database(new() { ["publiclyAccessible"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) => TestResource.Of<Rds.Instance>("db", properties);
}
