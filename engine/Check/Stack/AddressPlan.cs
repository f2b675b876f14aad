using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Stack;

/// <summary>Holds the blocks of subnets against those of their network and of each other.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"/></remarks>
public static class AddressPlan
{
    private const string Network = "aws:ec2/vpc:Vpc";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Association = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    private const int LargestIpv6 = 44;
    private const int SmallestIpv6 = 64;
    private const int Ipv6Step = 4;

    public static IEnumerable<StackProblem> Problems(StackReferences stack) =>
        [.. Outside(stack), .. Overlapping(stack), .. Ipv6(stack)];

    /// <summary>The blocks of a network, also those that are added to it; null while one of them is open.</summary>
    public static ImmutableArray<Ipv4Block>? BlocksOf(StackReferences stack, PlannedResource network)
    {
        var blocks = ImmutableArray.CreateBuilder<Ipv4Block>();
        if (Block(network) is not { } own)
        {
            return null;
        }

        blocks.Add(own);
        foreach (var association in stack.OfType(Association))
        {
            if (stack.Identity(association, "vpcId") is not { } vpc)
            {
                return null;
            }

            if (vpc == network.Urn.ToString())
            {
                if (Block(association) is not { } added)
                {
                    return null;
                }

                blocks.Add(added);
            }
        }

        return blocks.ToImmutable();
    }

    private static IEnumerable<StackProblem> Outside(StackReferences stack)
    {
        foreach (var subnet in stack.OfType(Subnet))
        {
            if (Block(subnet) is { } block && stack.Find(subnet, "vpcId", Network) is { } network &&
                BlocksOf(stack, network) is { } blocks && !blocks.Any(outer => outer.Contains(block)))
            {
                yield return new StackProblem(
                    subnet.Urn,
                    $"`cidrBlock` is `{block}`, which is outside of " +
                    $"{string.Join(" and ", blocks.Select(outer => $"`{outer}`"))} of " +
                    $"its network `{network.Name}`. Choose a block inside of it.");
            }
        }
    }

    private static IEnumerable<StackProblem> Overlapping(StackReferences stack)
    {
        var networks = stack.OfType(Subnet)
            .Select(subnet => (Subnet: subnet, Block: Block(subnet), Network: stack.Identity(subnet, "vpcId")))
            .Where(entry => entry is { Block: not null, Network.Length: > 0 })
            .GroupBy(entry => entry.Network, StringComparer.Ordinal);
        foreach (var network in networks)
        {
            // In the order of their first addresses only one block can reach into the next.
            var widest = default((PlannedResource Subnet, Ipv4Block Block)?);
            foreach (var (subnet, block, _) in network.OrderBy(entry => entry.Block!.Value.First))
            {
                if (widest is { } before && before.Block.Overlaps(block!.Value))
                {
                    yield return new StackProblem(
                        subnet.Urn,
                        $"`cidrBlock` is `{block}`, which overlaps `{before.Block}` of `{before.Subnet.Name}` in the " +
                        "same network. " +
                        "Choose blocks that share no address.");
                }

                if (widest is not { } reach || block!.Value.Last > reach.Block.Last)
                {
                    widest = (subnet, block!.Value);
                }
            }
        }
    }

    private static IEnumerable<StackProblem> Ipv6(StackReferences stack)
    {
        foreach (var subnet in stack.OfType(Subnet))
        {
            if (StackReferences.Input(subnet, "ipv6CidrBlock").Text?.Split('/') is [var address, var mask] &&
                IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily is AddressFamily.InterNetworkV6 &&
                int.TryParse(mask, NumberStyles.None, CultureInfo.InvariantCulture, out var length) &&
                (length is < LargestIpv6 or > SmallestIpv6 || length % Ipv6Step != 0))
            {
                yield return new StackProblem(
                    subnet.Urn,
                    $"`ipv6CidrBlock` is `{address}/{mask}`, but a subnet has a block from /{LargestIpv6} to " +
                    $"/{SmallestIpv6} in " +
                    $"steps of {Ipv6Step}. Use /{SmallestIpv6}.");
            }
        }
    }

    private static Ipv4Block? Block(PlannedResource resource) =>
        StackReferences.Input(resource, "cidrBlock").Text is { } text && Ipv4Block.TryParse(text, out var block, out _)
            ? block
            : null;
}
