using System.Net;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>What the network ACLs of subnets let in, and whether they let the answers out.</summary>
internal sealed class NetworkAcls(StackTopology stack)
{
    private const string Acl = "aws:ec2/networkAcl:NetworkAcl";

    /// <summary>One of the ports that clients have: an ACL that stops it stops the answers.</summary>
    private const int AnswerPort = 50_000;

    /// <summary>What happens to somebody on the internet who asks for a port of a resource in these subnets.</summary>
    public AclVerdict Of(IReadOnlyList<PlannedResource> subnets, string protocol, int? port, AddressFamilies families)
    {
        if (subnets.Count == 0)
        {
            return AclVerdict.Admits;
        }

        var source = families is AddressFamilies.V6 ? "::/0" : "0.0.0.0/0";
        return subnets.Select(subnet => OfSubnet(subnet, protocol, port, source)).Min();
    }

    private AclVerdict OfSubnet(PlannedResource subnet, string protocol, int? port, string source)
    {
        if (AclOf(subnet) is not { } acl)
        {
            return AclVerdict.Admits;
        }

        var inward = Walk(Entries(acl, isEgress: false), protocol, port, source);
        var outward = Walk(Entries(acl, isEgress: true), protocol, AnswerPort, source);
        return inward is AclVerdict.Refuses || outward is AclVerdict.Refuses ? AclVerdict.Refuses
            : inward > outward ? inward
            : outward;
    }

    /// <summary>Null for a subnet with the ACL that AWS gives it, which lets everything through.</summary>
    private PlannedResource? AclOf(PlannedResource subnet) =>
        stack.Dependents(subnet, Acl, "subnetIds")
            .Concat(stack.Dependents(subnet, "aws:ec2/networkAclAssociation:NetworkAclAssociation", "subnetId")
                .SelectMany(association => stack.ReferredOfType(association, Acl, "networkAclId")))
            .Concat(stack.ReferredOfType(subnet, "aws:ec2/vpc:Vpc", "vpcId")
                .SelectMany(network => stack.Dependents(network, "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", "defaultNetworkAclId")))
            .FirstOrDefault();

    private IEnumerable<Entry> Entries(PlannedResource acl, bool isEgress)
    {
        var inline = StackTopology.Input(acl, isEgress ? "egress" : "ingress").Items.Select(block => new Entry(
            block["ruleNo"], block["action"], block["protocol"], block["fromPort"], block["toPort"], block["cidrBlock"], block["ipv6CidrBlock"]));
        var own = stack.Dependents(acl, "aws:ec2/networkAclRule:NetworkAclRule", "networkAclId")
            .Where(rule => (StackTopology.Input(rule, "egress").Flag == true) == isEgress)
            .Select(rule => new Entry(
                StackTopology.Input(rule, "ruleNumber"),
                StackTopology.Input(rule, "ruleAction"),
                StackTopology.Input(rule, "protocol"),
                StackTopology.Input(rule, "fromPort"),
                StackTopology.Input(rule, "toPort"),
                StackTopology.Input(rule, "cidrBlock"),
                StackTopology.Input(rule, "ipv6CidrBlock")));
        return inline.Concat(own).OrderBy(entry => entry.Number.Number ?? double.MaxValue);
    }

    /// <summary>The first entry that is about the port decides; one for a part of the addresses only for that part.</summary>
    private static AclVerdict Walk(IEnumerable<Entry> entries, string protocol, int? port, string source)
    {
        var isPartial = false;
        foreach (var entry in entries)
        {
            if (entry.IsUnknown)
            {
                return AclVerdict.Undecided;
            }

            var isAllowed = entry.Action.Text is "allow";
            if (!entry.IsAbout(protocol, port, isAllowed))
            {
                continue;
            }

            if (entry.Holds(source))
            {
                return isAllowed ? AclVerdict.Admits : isPartial ? AclVerdict.AdmitsSome : AclVerdict.Refuses;
            }

            isPartial |= isAllowed && entry.IsOfFamily(source);
        }

        return isPartial ? AclVerdict.AdmitsSome : AclVerdict.Refuses;
    }

    private sealed record Entry(
        Property Number, Property Action, Property Protocol, Property From, Property To, Property V4, Property V6)
    {
        public bool IsUnknown =>
            Number.IsUnknown || Action.IsUnknown || Protocol.IsUnknown || From.IsUnknown || To.IsUnknown || V4.IsUnknown || V6.IsUnknown;

        private string Block => V4.Text ?? V6.Text ?? "";

        /// <param name="protocol"><c>-1</c> for every one.</param>
        /// <param name="port">Null for all ports: any of them is a way in, and only all of them are none.</param>
        /// <param name="isAllowed">Whether the entry lets something through.</param>
        public bool IsAbout(string protocol, int? port, bool isAllowed) => Protocol.Text?.ToLowerInvariant() switch
        {
            "-1" or "all" => true,
            "6" or "tcp" => protocol is "tcp" or "6" or "-1" or "all" && Covers(port, isAllowed),
            "17" or "udp" => protocol is "udp" or "17" or "-1" or "all" && Covers(port, isAllowed),
            _ => false,
        };

        public bool IsOfFamily(string source) =>
            Block.Contains(':', StringComparison.Ordinal) == source.Contains(':', StringComparison.Ordinal);

        public bool Holds(string source) =>
            IPNetwork.TryParse(Block, out var block) && IPNetwork.TryParse(source, out var whole)
            && block.BaseAddress.AddressFamily == whole.BaseAddress.AddressFamily
            && block.PrefixLength <= whole.PrefixLength
            && block.Contains(whole.BaseAddress);

        private bool Covers(int? port, bool isAllowed) => port is null
            ? isAllowed || (From.Number is null or 0 && To.Number is null or 65535)
            : (From.Number ?? 0) <= port && port <= (To.Number ?? 65535);
    }
}
