using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class RdsGlobalClusterVersionIsSupportedTests : RuleTests<RdsGlobalClusterVersionIsSupported>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Version 3",
            Global(new() { ["engine"] = "aurora-mysql", ["engineVersion"] = "8.0.mysql_aurora.3.08.0" })),
        Compliant("No version, which is the newest", Global(new() { ["engine"] = "aurora-mysql" })),
        Violating(
            "Version 2",
            Global(new() { ["engine"] = "aurora-mysql", ["engineVersion"] = "5.7.mysql_aurora.2.11.2" }),
            "`engineVersion` is \"5.7.mysql_aurora.2.11.2\" on this global cluster, and its support has ended. Upgrade "
            + "to a version that begins with `8.0.mysql_aurora.3`."),
        NotApplicable(
            "Aurora PostgreSQL",
            Global(new() { ["engine"] = "aurora-postgresql" }),
            "The rule is about Aurora MySQL."),
        Undecided(
            "A version that is not known yet",
            "engineVersion",
            Global(new() { ["engine"] = "aurora-mysql", ["engineVersion"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Global(PropertyBag properties) =>
        new("aws:rds/globalCluster:GlobalCluster", "world") { Properties = properties };
}
