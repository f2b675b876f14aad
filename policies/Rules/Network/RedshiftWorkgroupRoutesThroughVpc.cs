namespace Alicerce.Policies.Rules.Network;

/// <summary>Copies and unloads of a warehouse stay in the network.</summary>
public sealed class RedshiftWorkgroupRoutesThroughVpc() : SwitchRule(
    new RuleInfo
    {
        Id = "redshift-workgroup-routes-through-vpc",
        Title = "A Redshift workgroup routes its traffic through the VPC.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["RedshiftServerless.1"],
        Rationale = "Otherwise what it loads and unloads goes past security groups, endpoints and flow logs.",
        Fix = "Set `enhancedVpcRouting` to true, and give the VPC an endpoint for S3.",
    },
    "enhancedVpcRouting",
    "this workgroup",
    RedshiftServerless.Workgroup.ResourceType);
