namespace Alicerce.Policies.Rules.Network;

/// <summary>The account blocks traffic between its networks and the internet where it says that it does.</summary>
public sealed class VpcBlocksPublicAccess() : ChoiceRule(
    new RuleInfo
    {
        Id = "vpc-blocks-public-access",
        Title = "The account blocks traffic between its networks and the internet where it says that it does.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["EC2.172"],
        Rationale = "The block holds whatever routes and security groups say later.",
        Fix =
            "Set `internetGatewayBlockMode` to \"block-ingress\" or \"block-bidirectional\", and exclude the networks "
            + "that face visitors.",
    },
    "internetGatewayBlockMode",
    "this block",
    ["block-ingress", "block-bidirectional"],
    "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions");
