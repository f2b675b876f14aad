using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class ClassicListenerUsesAcmCertificateTests : RuleTests<ClassicListenerUsesAcmCertificate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A certificate of ACM", Listener("https", "arn:aws:acm:us-east-1:123456789012:certificate/1")),
        Compliant("A listener without TLS", Listener("tcp", PolicyValue.Null)),
        Violating(
            "A certificate of IAM",
            Listener("ssl", "arn:aws:iam::123456789012:server-certificate/old"),
            "`listeners[0].sslCertificateId` is \"arn:aws:iam::123456789012:server-certificate/old\" on this load "
            + "balancer. Set it "
            + "to the ARN of a certificate of ACM."),
        Undecided(
            "A certificate that is not known yet", "listeners.0.sslCertificateId", Listener(
                "https", PolicyValue.Unknown())),
    ];

    private static TestResource Balancer(params PropertyBag[] listeners) => new(
        "aws:elb/loadBalancer:LoadBalancer", "old")
    {
        Properties = new() { ["listeners"] = PolicyValue.List(listeners.Select(listener => (PolicyValue)listener)) },
    };

    private static TestResource Listener(string protocol, PolicyValue certificate) =>
        Balancer(new PropertyBag { ["lbProtocol"] = protocol, ["sslCertificateId"] = certificate });
}
