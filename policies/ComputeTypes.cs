namespace Alicerce.Policies;

/// <summary>
/// Type tokens of machines, networks and load balancers: several mean the same, and some have no view.
/// </summary>
internal static class ComputeTypes
{
    /// <summary>The older form of a launch template.</summary>
    public const string LaunchConfiguration = "aws:ec2/launchConfiguration:LaunchConfiguration";

    /// <summary>A network interface of its own.</summary>
    public const string NetworkInterface = "aws:ec2/networkInterface:NetworkInterface";

    /// <summary>Gives an elastic address to an instance or interface.</summary>
    public const string EipAssociation = "aws:ec2/eipAssociation:EipAssociation";

    /// <summary>The older kind of load balancer.</summary>
    public const string ClassicLoadBalancer = "aws:elb/loadBalancer:LoadBalancer";

    /// <summary>What describes machines.</summary>
    public static readonly IReadOnlyList<string> Machines =
        [Ec2.Instance.ResourceType, Ec2.LaunchTemplate.ResourceType, LaunchConfiguration];

    /// <summary>What describes machines that are yet to be launched.</summary>
    public static readonly IReadOnlyList<string> Launches = [Ec2.LaunchTemplate.ResourceType, LaunchConfiguration];

    /// <summary>Load balancers, under both names of the provider.</summary>
    public static readonly IReadOnlyList<string> LoadBalancers =
        [LB.LoadBalancer.ResourceType, "aws:alb/loadBalancer:LoadBalancer"];

    /// <summary>Their listeners.</summary>
    public static readonly IReadOnlyList<string> Listeners = [LB.Listener.ResourceType, "aws:alb/listener:Listener"];

    /// <summary>Rules of listeners.</summary>
    public static readonly IReadOnlyList<string> ListenerRules =
        [LB.ListenerRule.ResourceType, "aws:alb/listenerRule:ListenerRule"];

    /// <summary>What they balance over.</summary>
    public static readonly IReadOnlyList<string> TargetGroups =
        [LB.TargetGroup.ResourceType, "aws:alb/targetGroup:TargetGroup"];

    /// <summary>What a security group lets in or out, as resources of their own.</summary>
    public static readonly IReadOnlyList<string> SecurityGroupRules =
    [
        Ec2.SecurityGroupRule.ResourceType,
        Vpc.SecurityGroupIngressRule.ResourceType,
        Vpc.SecurityGroupEgressRule.ResourceType,
    ];

    /// <summary>Security groups, and what they let in or out.</summary>
    public static readonly IReadOnlyList<string> SecurityGroups =
        [Ec2.SecurityGroup.ResourceType, Ec2.DefaultSecurityGroup.ResourceType, .. SecurityGroupRules];

    /// <summary>The resources of several types.</summary>
    public static IEnumerable<StackResource> OfTypes(this StackResources resources, IReadOnlyList<string> types) =>
        types.SelectMany(resources.OfType);
}
