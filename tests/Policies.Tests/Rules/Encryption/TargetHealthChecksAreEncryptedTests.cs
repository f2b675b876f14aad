using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class TargetHealthChecksAreEncryptedTests : RuleTests<TargetHealthChecksAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Health checks over HTTPS", Targets(new() { ["healthCheck"] = new PropertyBag { ["protocol"] = "HTTPS" } })),
        Violating(
            "Health checks that leave it to the default",
            Targets([]),
            "`healthCheck.protocol` is not set, and HTTP is the default. Set it to \"HTTPS\"."),
        NotApplicable(
            "A function", Targets(new() { ["targetType"] = "lambda" }), "Functions are invoked, not connected to."),
        Undecided(
            "A protocol that is not known yet",
            "healthCheck.protocol",
            Targets(new() { ["healthCheck"] = new PropertyBag { ["protocol"] = PolicyValue.Unknown() } })),
    ];

    private static TestResource Targets(PropertyBag properties) => TestResource.Of<LB.TargetGroup>("web", properties);
}
