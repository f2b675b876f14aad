using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class AthenaWorkgroupOverridesClientsTests : RuleTests<AthenaWorkgroupOverridesClients>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A workgroup whose settings hold", Of(true)),
        Compliant("Nothing is said: the default is right", Of(PolicyValue.Null)),
        Violating(
            "A workgroup whose settings are proposals",
            Of(false),
            "`configuration.enforceWorkgroupConfiguration` is false on this workgroup. Set it to true."),
        Undecided(
            "A value that is not known yet",
            "configuration.enforceWorkgroupConfiguration",
            Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Athena.Workgroup>(
            "lake",
            new() { ["configuration"] = new PropertyBag { ["enforceWorkgroupConfiguration"] = value } });
}
