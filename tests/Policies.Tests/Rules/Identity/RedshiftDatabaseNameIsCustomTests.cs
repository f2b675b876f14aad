using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RedshiftDatabaseNameIsCustomTests : RuleTests<RedshiftDatabaseNameIsCustom>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A name of its own", Of("sales")),
        Violating(
            "The default",
            Of("dev"),
            "`dbName` is the default name on this namespace. Choose a name that is not \"dev\"."),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`dbName` is not set on this namespace, so Redshift uses its default. Choose a name that is not \"dev\"."),
        Undecided("A name that is not known yet", "dbName", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Namespace>("warehouse", new() { ["dbName"] = value });
}
