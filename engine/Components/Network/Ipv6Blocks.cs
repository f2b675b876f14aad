using System.Net;
using System.Net.Sockets;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>Divides the /56 of a VPC into the /64 of its subnets.</summary>
public static class Ipv6Blocks
{
    private const int LowByteOfFourthGroup = 7;

    /// <summary>The block with that number; unknown while the range of the VPC is.</summary>
    public static PropertyValue Subnet(PropertyValue? vpcBlock, int number) =>
        vpcBlock is PropertyValue.String { Value: var text }
            ? new PropertyValue.String(Subnet(text, number))
            : new PropertyValue.Unknown();

    private static string Subnet(string vpcBlock, int number)
    {
        var parts = vpcBlock.Split('/');
        if (parts.Length != 2 || parts[1] != "56" || !IPAddress.TryParse(parts[0], out var address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            throw new InvalidResourceException(
                $"`ipv6CidrBlock` `{vpcBlock}` is not a block such as `2600:1f18:1234:5600::/56`, which is the size "
                    + $"that AWS gives a VPC.");
        }

        var bytes = address.GetAddressBytes();
        bytes[LowByteOfFourthGroup] = (byte)number;
        return $"{new IPAddress(bytes)}/64";
    }
}
