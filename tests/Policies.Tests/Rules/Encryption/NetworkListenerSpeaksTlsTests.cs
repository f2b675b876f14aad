using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class NetworkListenerSpeaksTlsTests : RuleTests<NetworkListenerSpeaksTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A TLS listener", Listener("TLS")),
        Compliant("A UDP listener, for which there is no TLS", Listener("UDP")),
        Violating(
            "A TCP listener",
            Listener("TCP"),
            "`protocol` is \"TCP\" on this listener. Set it to \"TLS\", and name a certificate in `certificateArn`."),
        Undecided("A protocol that is not known yet", "protocol", Listener(PolicyValue.Unknown())),
    ];

    private static TestResource Listener(PolicyValue protocol) =>
        TestResource.Of<LB.Listener>("mail", new() { ["protocol"] = protocol });
}
