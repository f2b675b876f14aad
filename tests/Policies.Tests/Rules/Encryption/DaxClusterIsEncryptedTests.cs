using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class DaxClusterIsEncryptedTests : RuleTests<DaxClusterIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "An encrypted accelerator",
            Accelerator(new() { ["serverSideEncryption"] = new PropertyBag { ["enabled"] = true } })),
        Violating(
            "An accelerator in the clear",
            Accelerator(new() { ["serverSideEncryption"] = new PropertyBag { ["enabled"] = false } }),
            "`serverSideEncryption.enabled` is false on this accelerator. Set it to true."),
        Violating(
            "An accelerator that leaves it at the default",
            Accelerator([]),
            "`serverSideEncryption.enabled` is not set on this accelerator. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "serverSideEncryption.enabled",
            Accelerator(new() { ["serverSideEncryption"] = new PropertyBag { ["enabled"] = PolicyValue.Unknown() } })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Accelerator(PropertyBag properties) =>
        new("aws:dax/cluster:Cluster", "cache") { Properties = properties };
}
