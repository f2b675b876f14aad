using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RedshiftAdministratorNameIsCustomTests : RuleTests<RedshiftAdministratorNameIsCustom>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A name of its own", Of("keeper")),
        Violating(
            "The default",
            Of("admin"),
            "`adminUsername` is the default name on this namespace. Choose a name that is not \"admin\"."),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`adminUsername` is not set on this namespace, so Redshift uses its default. Choose a name that is "
                + "not \"admin\"."),
        Undecided("A name that is not known yet", "adminUsername", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Namespace>("warehouse", new() { ["adminUsername"] = value });
}
