using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class DaxClusterUsesTlsTests : RuleTests<DaxClusterUsesTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An accelerator with TLS", Accelerator(new() { ["clusterEndpointEncryptionType"] = "TLS" })),
        Violating(
            "An accelerator without TLS",
            Accelerator(new() { ["clusterEndpointEncryptionType"] = "NONE" }),
            "`clusterEndpointEncryptionType` is \"NONE\" on this accelerator. Set it to \"TLS\"."),
        Violating(
            "An accelerator that leaves it at the default",
            Accelerator([]),
            "`clusterEndpointEncryptionType` is not set on this accelerator. Set it to \"TLS\"."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A type that is not known yet",
            "clusterEndpointEncryptionType",
            Accelerator(new() { ["clusterEndpointEncryptionType"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Accelerator(PropertyBag properties) =>
        new("aws:dax/cluster:Cluster", "cache") { Properties = properties };
}
