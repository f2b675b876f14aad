using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Stack;

/// <summary>Finds rules that a security group has already.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html"/> fails with
/// <c>InvalidPermission.Duplicate</c>.
/// </remarks>
public static class DuplicateNetworkRules
{
    private static readonly string[] Types =
    [
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    ];

    private static readonly string[] Properties =
    [
        "securityGroupId", "ipProtocol", "fromPort", "toPort", "cidrIpv4", "cidrIpv6", "prefixListId",
        "referencedSecurityGroupId",
    ];

    public static IEnumerable<StackProblem> Problems(StackReferences stack) => Types.SelectMany(type => stack.OfType(type)
        .Select(rule => (Rule: rule, Parts: Properties.Select(name => stack.Identity(rule, name)).ToArray()))
        .Where(entry => entry.Parts.All(part => part is not null))
        .GroupBy(entry => string.Join('\n', entry.Parts), StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(second => Problem(second.Rule, same.First().Rule))));

    private static StackProblem Problem(PlannedResource second, PlannedResource first) => new(
        second.Urn,
        $"It has the protocol, the ports and the peer of `{first.Name}` for the same security group, which takes a " +
        "rule once. " +
        "Remove one of them.");
}
