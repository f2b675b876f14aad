using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class NetworkAclIsUsedTests : RuleTests<NetworkAclIsUsed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An ACL of a subnet", Acl(new() { ["subnetIds"] = PolicyValue.List(PolicyValue.Unknown()) })),
        Compliant(
            "An ACL that is associated with a subnet",
            Acl([]),
            new TestResource("aws:ec2/networkAclAssociation:NetworkAclAssociation", "app").Naming(
                "networkAclId", Acl([]))),
        Violating(
            "An ACL without a subnet",
            [Acl(new() { ["subnetIds"] = PolicyValue.Unknown() })],
            "`subnetIds` names no subnet. Name those that the ACL is for, or remove it."),
        Undecided(
            "An association of something that is not known yet",
            "networkAclId",
            Acl([]),
            new TestResource("aws:ec2/networkAclAssociation:NetworkAclAssociation", "app")
            {
                Properties = new() { ["networkAclId"] = PolicyValue.Unknown() },
            }),
    ];

    private static TestResource Acl(PropertyBag properties) =>
        new("aws:ec2/networkAcl:NetworkAcl", "app") { Properties = properties };
}
