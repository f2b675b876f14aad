using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class ApiDomainUsesCurrentTlsTests : RuleTests<ApiDomainUsesCurrentTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("TLS 1.2", Domain("TLS_1_2")),
        Compliant("A later policy", Domain("SecurityPolicy_TLS13_1_3_2025_09")),
        Violating(
            "TLS 1.0",
            Domain("TLS_1_0"),
            "`securityPolicy` is \"TLS_1_0\" on this domain name. Set it to \"TLS_1_2\" or a later policy."),
        Undecided("A policy that is not known yet", "securityPolicy", Domain(PolicyValue.Unknown())),
    ];

    private static TestResource Domain(PolicyValue policy) => new("aws:apigateway/domainName:DomainName", "api")
    {
        Properties = new() { ["securityPolicy"] = policy },
    };
}
