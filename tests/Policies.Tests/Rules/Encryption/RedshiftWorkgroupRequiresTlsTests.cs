using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RedshiftWorkgroupRequiresTlsTests : RuleTests<RedshiftWorkgroupRequiresTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("TLS is required", Workgroup("require_ssl", "true")),
        Violating(
            "TLS is offered",
            Workgroup("require_ssl", "false"),
            "`require_ssl` is \"false\" in `configParameters` of this workgroup. Set it to \"true\"."),
        NotApplicable(
            "Another parameter",
            Workgroup("datestyle", "ISO, MDY"),
            "It leaves `require_ssl` to Redshift, whose default depends on its age."),
        Undecided(
            "A value that is not known yet",
            "configParameters.0.parameterValue",
            Workgroup("require_ssl", PolicyValue.Unknown())),
    ];

    private static TestResource Workgroup(string key, PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Workgroup>(
            "warehouse",
            new()
            {
                ["configParameters"] = PolicyValue.List(
                    new PropertyBag { ["parameterKey"] = key, ["parameterValue"] = value }),
            });
}
