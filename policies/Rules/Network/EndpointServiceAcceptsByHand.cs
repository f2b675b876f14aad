namespace Alicerce.Policies.Rules.Network;

/// <summary>An endpoint service lets nobody in by itself.</summary>
public sealed class EndpointServiceAcceptsByHand() : SwitchRule(
    new RuleInfo
    {
        Id = "endpoint-service-accepts-by-hand",
        Title = "An endpoint service lets nobody in by itself.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Network,
        Checkov = ["CKV_AWS_123"],
        Rationale = "Every account that may see the service could connect to it without anybody having looked.",
        Fix = "Set `acceptanceRequired` to true.",
    },
    "acceptanceRequired",
    "this endpoint service",
    "aws:ec2/vpcEndpointService:VpcEndpointService");
