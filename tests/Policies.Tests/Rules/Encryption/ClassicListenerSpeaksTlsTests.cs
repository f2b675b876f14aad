using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class ClassicListenerSpeaksTlsTests : RuleTests<ClassicListenerSpeaksTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An HTTPS listener", Balancer(new PropertyBag { ["lbProtocol"] = "HTTPS" })),
        Violating(
            "An HTTP listener beside one that is not known yet",
            Balancer(
                new PropertyBag { ["lbProtocol"] = PolicyValue.Unknown() },
                new PropertyBag { ["lbProtocol"] = "http" }),
            "`listeners[1].lbProtocol` is \"http\" on this load balancer. Set it to \"https\" or \"ssl\"."),
        Undecided(
            "A protocol that is not known yet",
            "listeners.0.lbProtocol",
            Balancer(new PropertyBag { ["lbProtocol"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(params PropertyBag[] listeners) => new(
        "aws:elb/loadBalancer:LoadBalancer", "old")
    {
        Properties = new() { ["listeners"] = PolicyValue.List(listeners.Select(listener => (PolicyValue)listener)) },
    };
}
