using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class GlueComponentHasSecurityConfigurationTests : RuleTests<GlueComponentHasSecurityConfiguration>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A job with a security configuration", Of("lake")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`securityConfiguration` is not set on this Glue component. Set it to the name of a security "
                + "configuration."),
        Violating(
            "A crawler without one",
            TestResource.Of<Glue.Crawler>("arrivals"),
            "`securityConfiguration` is not set on this Glue component. Set it to the name of a security "
            + "configuration."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Glue.Job>("convert", new() { ["securityConfiguration"] = value });
}
